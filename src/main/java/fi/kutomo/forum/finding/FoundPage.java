package fi.kutomo.forum.finding;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Marked;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts that hold what somebody sought.
 *
 * @param address of this search, without its words
 * @param within name of the community in which it looks; empty: in public
 * @param threads address of the list of conversations there
 * @param inPublic address of the search over all that is public, with the same words
 */
public record FoundPage(
        String title, List<Crumb> trail, String address, Optional<String> within, String words, long total, List<Line> lines, Optional<String> inPublic, String threads, Pager pager)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** One post: of which conversation, who said it and when, and a piece of it with the words marked. */
    public record Line(String title, @Nullable String titleLang, String address, Marked words, @Nullable String lang, List<String> facts) {}
}
