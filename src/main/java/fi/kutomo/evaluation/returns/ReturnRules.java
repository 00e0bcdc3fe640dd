package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;

/** Who may do what to an analysis. */
final class ReturnRules {

    private ReturnRules() {}

    /** What is public is open to all; what never was, to its writer and to editors. */
    static boolean mayRead(Analysis analysis, Caller caller) {
        return analysis.state() != Analysis.State.DRAFT || mayWrite(analysis, caller);
    }

    static boolean mayWrite(Analysis analysis, Caller caller) {
        return caller.is(Role.EDITOR) || caller.is(Role.WRITER) && analysis.by(caller.person());
    }

    static void requireRead(Analysis analysis, Caller caller) {
        if (!mayRead(analysis, caller)) {
            throw new NotFound("social return " + analysis.slug());
        }
    }

    static void requireWrite(Analysis analysis, Caller caller) {
        requireRead(analysis, caller);
        if (!mayWrite(analysis, caller)) {
            throw new Forbidden("social return " + analysis.slug());
        }
    }

    static void requireEditor(Caller caller) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("publishing a social return");
        }
    }
}
