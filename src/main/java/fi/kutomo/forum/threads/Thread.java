package fi.kutomo.forum.threads;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A thread of posts.
 *
 * @param slug last part of its address, which stays
 * @param community where it is held; empty: in public
 * @param topics keys of regions and themes
 * @param about records that it is about
 * @param byOrder whether those who keep order closed it
 * @param posts number of its last post; posts are numbered from 1, and each number is given once
 * @param answers how many posts are meant as answers to its question
 * @param accepted the answer that helped
 * @param acceptedAt its number
 * @param changed when what everybody sees of it from outside changed
 */
public record Thread(
        UUID id,
        String slug,
        ThreadKind kind,
        Optional<UUID> community,
        String title,
        Lang lang,
        List<String> topics,
        List<Ref> about,
        Particulars particulars,
        State state,
        Optional<UUID> mergedInto,
        boolean byOrder,
        Optional<UUID> begunBy,
        Instant begun,
        int posts,
        int answers,
        Optional<UUID> accepted,
        Optional<Integer> acceptedAt,
        Instant last,
        Instant changed,
        int version) {

    /** The word for threads in refs, cards and the audit log. */
    public static final String WORD = "thread";

    public static final String PLURAL = "threads";

    /** Longest title. */
    public static final int TITLE = 160;

    /** Where it stands. */
    public enum State {
        OPEN,
        /** Read, but nobody answers any more. */
        CLOSED,
        /** Only those who keep order and who began it see it. */
        HIDDEN,
        /** Its posts live in another thread. */
        MERGED
    }

    public Thread {
        topics = List.copyOf(topics);
        about = List.copyOf(about);
    }

    public Ref ref() {
        return new Ref(WORD, id);
    }

    public String path() {
        return PLURAL + "/" + slug;
    }

    /** Where one of its posts stands. */
    public String path(int number) {
        return path() + "/" + number;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean question() {
        return kind == ThreadKind.QUESTION;
    }
}
