package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Composing;
import fi.kutomo.evaluation.theory.Unfit;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;

/** What is wrong with a form, in the reader's language. */
final class Wrong {

    private Wrong() {}

    static Mistakes of(Unfit unfit) {
        var mistakes = Mistakes.none();
        for (var problem : unfit.problems()) {
            mistakes = mistakes.and(problem.field(), Ui.t(problem.messageKey(), problem.arguments().toArray()));
        }
        return mistakes;
    }

    /** Somebody else has changed the theory while this was written; every other refusal is not for a form to show. */
    static Mistakes of(Refused refused, String field) {
        if (!refused.messageKey().equals(Composing.CHANGED_MEANWHILE)) {
            throw refused;
        }
        return Mistakes.none().and(field, Ui.t(refused.messageKey()));
    }
}
