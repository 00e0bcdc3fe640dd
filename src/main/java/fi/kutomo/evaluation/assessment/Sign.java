package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.validation.Decision;
import fi.kutomo.evaluation.validation.State;
import fi.kutomo.evaluation.validation.Voice;
import fi.kutomo.platform.web.Ui;

/** A state told by an icon, a word and a colour. */
public record Sign(String icon, String css, String words) {

    static Sign of(State state) {
        return switch (state) {
            case DRAFT, SUBMITTED, CHECKED, ASSIGNED, REVIEWED, DECIDED -> new Sign("half", "state--careful", Ui.t(state.labelKey()));
            case RECONCILING, APPEALED -> new Sign("careful", "state--careful", Ui.t(state.labelKey()));
            case PUBLISHED -> new Sign("good", "state--good", Ui.t(state.labelKey()));
            case EXPIRED, WITHDRAWN -> new Sign("late", "state--careful", Ui.t(state.labelKey()));
        };
    }

    static Sign of(Voice voice) {
        return voice.handedIn()
                ? new Sign("good", "state--good", Ui.t("evaluation.voice.done"))
                : new Sign("half", "state--careful", Ui.t("evaluation.voice.open"));
    }

    /** What a public decision is worth today. */
    static Sign of(Decision decision, Decision.Standing standing) {
        return switch (standing) {
            case VALID -> new Sign("good", "state--good", Ui.t("evaluation.validation.outcome." + decision.outcome().name()));
            case EXPIRED -> new Sign("late", "state--careful", Ui.t("evaluation.validation.standing.EXPIRED"));
            case WITHDRAWN -> new Sign("late", "state--careful", Ui.t("evaluation.validation.standing.WITHDRAWN"));
            case NOT_VALID -> new Sign("ring", "", Ui.t("evaluation.validation.outcome." + decision.outcome().name()));
        };
    }
}
