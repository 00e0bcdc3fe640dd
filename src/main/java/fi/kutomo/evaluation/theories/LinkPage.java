package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.AssumptionState;
import fi.kutomo.evaluation.theory.Link;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * Where one link is explained: why, on what it rests and what it assumes.
 *
 * @param studies those of the entry and those that the link already rests on
 * @param form of the link
 * @param assuming form of a new assumption
 */
public record LinkPage(
        String title, Theory theory, Link link, TheoryView view, List<Offer> studies, TheoryForm form, TheoryForm assuming, List<Crumb> trail)
        implements Page {

    /** A study that may be chosen; one that is no longer public has no address. */
    public record Offer(String id, String title, String address) {}

    @Override
    public boolean indexed() {
        return false;
    }

    public List<Option> boxes(String field) {
        return Choices.boxes(theory.graph(), form.value(field));
    }

    public List<Option> stances(Offer offer) {
        return Choices.stances(form.value("study-" + offer.id()));
    }

    public List<Option> states() {
        return Choices.states(assuming.one("held", AssumptionState.class).orElse(AssumptionState.UNTESTED));
    }
}
