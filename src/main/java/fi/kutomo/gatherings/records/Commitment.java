package fi.kutomo.gatherings.records;

import fi.kutomo.platform.kernel.Ref;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What somebody promised to do by a day, in a session. */
public record Commitment(
        UUID id, UUID community, Optional<UUID> series, UUID session, UUID owner, String words, LocalDate due, State state) {

    /** The word for commitments in refs and the audit log. */
    public static final String WORD = "commitment";

    /** What became of it. */
    public enum State {
        OPEN,
        KEPT,
        DROPPED
    }

    public Ref ref() {
        return new Ref(WORD, id);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** The number by which it is told that it is due: again when the day moves. */
    public int reminder() {
        return (int) due.toEpochDay();
    }
}
