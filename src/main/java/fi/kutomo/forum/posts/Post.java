package fi.kutomo.forum.posts;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One post of a thread, as it is read.
 *
 * @param number its place in the thread, from 1
 * @param answersTo the post that it answers, if not the first
 * @param answer in a question: meant as an answer to it
 * @param writer empty when that person is not here any more
 * @param organisation name of the organisation for which it was written; empty: for none
 * @param office in which it was written, where that matters to readers
 * @param html safe markup
 * @param shows records that it points to
 * @param hanging what is known with it, so that pages need not ask
 */
public record Post(
        UUID id,
        UUID thread,
        int number,
        Optional<UUID> answersTo,
        boolean answer,
        Optional<UUID> writer,
        String organisation,
        Optional<Role> office,
        Lang lang,
        String html,
        List<Ref> shows,
        State state,
        Instant written,
        Optional<Instant> edited,
        int version,
        Hanging hanging) {

    /** The word for posts in refs and the audit log. */
    public static final String WORD = "post";

    /** Longest text. */
    public static final int MOST = 32_000;

    /** So many stand on one page. */
    public static final int PART = 20;

    /** Whether it is read. */
    public enum State {
        SHOWN,
        /** Its writer took it back. */
        REMOVED,
        /** Those who keep order took it away for the time being or for good. */
        HIDDEN
    }

    /**
     * What hangs on a post.
     *
     * @param answersTo number of the post that it answers, where that is another than the first
     * @param harvested whether something came of it
     * @param translations languages in which it can also be read
     */
    public record Hanging(Optional<Integer> answersTo, boolean harvested, List<Lang> translations) {

        static final Hanging NOTHING = new Hanging(Optional.empty(), false, List.of());
    }

    public Ref ref() {
        return new Ref(WORD, id);
    }

    /** On which page of the thread it stands. */
    public static int page(int number) {
        return (number - 1) / PART + 1;
    }
}
