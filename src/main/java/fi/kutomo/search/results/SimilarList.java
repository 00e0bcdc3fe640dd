package fi.kutomo.search.results;

import fi.kutomo.platform.web.Fragment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things like another one, as a short list of links.
 *
 * @param heading shown above the list when it stands alone; null inside a panel, which has its own
 */
public record SimilarList(@Nullable String heading, List<Similar> all) implements Fragment {

    /** One like it. The language is null when it is the reader's. */
    public record Similar(String kind, String title, String address, @Nullable String lang, String summary) {}
}
