package fi.kutomo.forum.order;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a member says that something is wrong with a post, or a visitor reports illegal content.
 *
 * @param lang of the post when it is not the page's, else null
 * @param reasons empty: a visitor reports
 */
public record FlagPage(
        String title,
        List<Crumb> trail,
        String action,
        String back,
        @Nullable String lang,
        Content post,
        List<Option> reasons,
        FlagForm form,
        Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    public boolean visitor() {
        return reasons.isEmpty();
    }
}
