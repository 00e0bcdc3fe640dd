package fi.kutomo.forum.talking;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Pager;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thread with some of its posts.
 *
 * @param lang of the title when it is not the page's, else null
 * @param about cards of the records that it is about
 * @param waiting what the reader sent and what waits for a look
 * @param jump to the first post that the reader has not read, when it stands on another page
 * @param accepted to the answer that helped
 * @param answersOnly whether only answers to the question are shown
 * @param ways between reading everything and reading only the answers; empty where there is but one way
 * @param reply the form for an answer, for who may write
 * @param unsent what was written and cannot be sent any more
 * @param why nobody can write here, or how one comes to write
 * @param acts for those who keep order or who began it
 * @param live address of the stream of what is new
 * @param firstPost whether the reader has just begun to write here
 * @param enters whether signing in would let the reader answer
 * @param topic by what name the stream tells of this thread
 * @param feed where programs read what is said here
 */
public record ThreadPage(
        String title,
        @Nullable String lang,
        List<Crumb> trail,
        String kind,
        List<Badge> badges,
        KeyFacts facts,
        List<CardLine> about,
        List<PostLine> posts,
        List<Waiting> waiting,
        Optional<Link> jump,
        Optional<Link> accepted,
        boolean answersOnly,
        Optional<Link> ways,
        Pager pager,
        Optional<ReplyFields> reply,
        Optional<String> why,
        Optional<String> unsent,
        Acts acts,
        String address,
        Optional<String> live,
        String topic,
        int last,
        boolean shown,
        boolean firstPost,
        boolean enters,
        Optional<String> feed)
        implements Page {

    @Override
    public boolean indexed() {
        return shown;
    }

    /** A link with its words. */
    public record Link(String words, String address) {}

    /**
     * What may be done with the thread.
     *
     * @param close address of closing it; empty: nobody closes it here
     * @param closed whether it is closed, and closing opens it again
     * @param order address of what those who keep order do with it
     */
    public record Acts(Optional<String> close, boolean closed, Optional<String> arrange, Optional<String> order) {

        public boolean any() {
            return close.isPresent() || arrange.isPresent() || order.isPresent();
        }
    }

    /** A text that only its writer sees yet, and why. */
    public record Waiting(Instant at, Content words, String why) {}
}
