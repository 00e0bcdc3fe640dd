package fi.kutomo.evaluation.theories;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** Where somebody says of which entry the theory is to be. */
public record TheoryStartPage(String title, TheoryForm form, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
