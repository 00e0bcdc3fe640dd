package fi.kutomo.forum.talking;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a post read at different times.
 *
 * @param back address of the post
 */
public record PostHistoryPage(String title, List<Crumb> trail, String back, List<State> states) implements Page {

    /** How it read until a moment; {@code lang} when it is not the page's. */
    public record State(String when, @Nullable String lang, Content words) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
