package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for an actor that is missing.
 *
 * @param known actors of the name that was written, with which it is not to be mixed up
 * @param writes whether a mail address is asked, of those without an account
 */
public record MissingFormPage(
        String title, SuggestionForm form, List<Option> kinds, List<Option> regions, List<Known> known, boolean writes, Mistakes mistakes, List<Crumb> trail)
        implements Page {

    /** An actor that is here. */
    public record Known(String name, @Nullable String lang, String address) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
