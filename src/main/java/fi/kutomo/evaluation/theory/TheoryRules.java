package fi.kutomo.evaluation.theory;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import org.springframework.stereotype.Component;

/** Who may read, write and publish theories. Drafts of others are answered as if they were not there. */
@Component
public class TheoryRules {

    public boolean mayBegin(Caller caller) {
        return caller.is(Role.WRITER) || caller.is(Role.EDITOR);
    }

    /** Writers their own, editors all; what the public reads changes only by publishing. */
    public boolean mayEdit(Caller caller, Theory theory) {
        return caller.is(Role.EDITOR)
                || caller.is(Role.WRITER) && theory.writer().isPresent() && theory.writer().equals(caller.person());
    }

    public boolean mayPublish(Caller caller) {
        return caller.is(Role.EDITOR);
    }

    /** A draft that never was public is its writer's to throw away. */
    public boolean mayDelete(Caller caller, Theory theory, boolean everPublic) {
        return !everPublic && mayEdit(caller, theory);
    }

    public void requireEdit(Caller caller, Theory theory) {
        if (!mayEdit(caller, theory)) {
            hideOrForbid(theory);
        }
    }

    public void requireSee(Caller caller, Theory theory) {
        if (!theory.isPublic() && !mayEdit(caller, theory)) {
            throw new NotFound("theory");
        }
    }

    void requireBegin(Caller caller) {
        if (!mayBegin(caller)) {
            throw new Forbidden("begin a theory");
        }
    }

    void requirePublish(Caller caller, Theory theory) {
        if (!mayPublish(caller)) {
            hideOrForbid(theory);
        }
    }

    private static void hideOrForbid(Theory theory) {
        if (theory.isPublic()) {
            throw new Forbidden("change the theory");
        }
        throw new NotFound("theory");
    }
}
