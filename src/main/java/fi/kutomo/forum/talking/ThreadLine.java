package fi.kutomo.forum.talking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thread as one line of a list.
 *
 * @param lang when it is not the page's, else null
 * @param facts where and about what it is, how many have answered, when something was said last
 * @param mark what there is to know about its state, such as that an answer helped
 * @param why it stands where it stands, where that is not plain to see
 * @param unread how many posts the reader has not read of a thread that was read before; 0 also for strangers
 */
public record ThreadLine(String kind, String title, @Nullable String lang, String address, List<String> facts, Optional<String> mark, int unread, Optional<String> next, List<String> why) {

    /** The same with why it stands where it stands. */
    ThreadLine because(List<String> reasons) {
        return new ThreadLine(kind, title, lang, address, facts, mark, unread, next, reasons);
    }
}
