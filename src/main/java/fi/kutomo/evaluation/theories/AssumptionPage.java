package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.AssumptionState;
import fi.kutomo.evaluation.theory.Link;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** Where an assumption is changed, and where it is told what a test of it showed. */
public record AssumptionPage(String title, Theory theory, Link link, String id, TheoryForm form, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    public List<Option> states() {
        return Choices.states(form.one("held", AssumptionState.class).orElse(AssumptionState.UNTESTED));
    }
}
