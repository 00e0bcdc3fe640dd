package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** The form for a suggestion. */
public record SuggestionFormPage(
        String title, String action, String words, String source, List<Option> facets, Mistakes mistakes, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
