package fi.kutomo.forum.order;

import fi.kutomo.platform.web.ui.Badge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param lang of title and words when it is not the page's, else null
 * @param about what kind of thing it is about, in words
 * @param reasons in words, with how often each was given
 * @param words the beginning of the text
 * @param who looks at it now, if somebody does
 */
public record CaseLine(
        String title, @Nullable String lang, String address, String about, List<Badge> badges, String reasons, String words, Instant since, Optional<String> who) {}
