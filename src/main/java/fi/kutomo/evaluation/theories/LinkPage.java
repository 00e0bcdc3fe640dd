package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.AssumptionState;
import fi.kutomo.evaluation.theory.Link;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one link is explained: why, on what it rests and what it assumes.
 *
 * @param offers studies and claims of the entry and those that the link already rests on
 * @param form of the link
 * @param assuming form of a new assumption
 */
public record LinkPage(
        String title, Theory theory, Link link, TheoryView view, List<Offer> offers, TheoryForm form, TheoryForm assuming, List<Crumb> trail)
        implements Page {

    /**
     * A study or a claim that may be chosen; one that is no longer public has no address.
     *
     * @param field of the form: {@code study-} or {@code claim-} and the id
     * @param lang of a claim's text where it is not the reader's
     */
    public record Offer(String field, String title, @Nullable String lang, String address) {}

    @Override
    public boolean indexed() {
        return false;
    }

    public List<Option> boxes(String field) {
        return Choices.boxes(theory.graph(), form.value(field));
    }

    public List<Option> stances(Offer offer) {
        return Choices.stances(form.value(offer.field()));
    }

    public List<Option> states() {
        return Choices.states(assuming.one("held", AssumptionState.class).orElse(AssumptionState.UNTESTED));
    }
}
