package fi.kutomo.forum.cases;

import fi.kutomo.platform.kernel.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that those who keep order look at. Whatever is said against one post belongs to one case, which is opened again when
 * something new is said.
 *
 * @param post the post; of a text that was held, what became of it
 * @param held the text that waits; empty once it was let through
 * @param community whose keepers look at it; empty: moderators do
 * @param writer whose text it is; empty when that person is not here any more
 * @param waits since when somebody waits for a decision
 * @param claimedBy who is looking at it now
 */
public record Case(
        UUID id,
        Subject subject,
        Optional<UUID> post,
        Optional<UUID> thread,
        Optional<UUID> held,
        Optional<UUID> community,
        Optional<UUID> writer,
        Cause cause,
        State state,
        boolean urgent,
        Instant opened,
        Instant waits,
        Optional<UUID> claimedBy,
        Optional<Instant> claimed) {

    /** The word for cases in refs and the audit log. */
    public static final String WORD = "case";

    /** So long a claim keeps others away. */
    private static final Duration CLAIM = Duration.ofHours(4);

    /** What it is about. */
    public enum Subject {
        POST,
        /** A text that waits for a look before anybody else reads it. */
        HELD,
        /** What was done to a whole thread. */
        THREAD
    }

    /** Why it was opened. */
    public enum Cause {
        FLAGS,
        /** The program found something that somebody should look at. */
        SCREEN,
        /** Somebody who keeps order saw it. */
        ORDER
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        DECIDED,
        /** Waits for a second person. */
        APPEALED
    }

    public Ref ref() {
        return new Ref(WORD, id);
    }

    public boolean waiting() {
        return state != State.DECIDED;
    }

    /** Whether somebody else is looking at it. */
    public boolean takenFrom(Optional<UUID> person, Instant now) {
        return claimedBy.isPresent() && !claimedBy.equals(person) && claimed.filter(at -> at.isAfter(now.minus(CLAIM))).isPresent();
    }

    public boolean of(Optional<UUID> person) {
        return person.isPresent() && person.equals(writer);
    }
}
