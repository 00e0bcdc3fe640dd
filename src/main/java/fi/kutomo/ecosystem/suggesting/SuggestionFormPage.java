package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * The form for a suggestion about an actor.
 *
 * @param tied whether a missing tie can be suggested
 * @param writes whether a mail address is asked, of those without an account
 */
public record SuggestionFormPage(
        String title, String action, SuggestionForm form, List<Option> abouts, boolean tied, boolean writes, Mistakes mistakes, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
