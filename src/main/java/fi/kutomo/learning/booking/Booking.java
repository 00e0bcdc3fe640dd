package fi.kutomo.learning.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's seat at a time, or place in the queue for one.
 *
 * @param seat which one; only of a booked or an offered one
 * @param words what it is to be about
 * @param entered by which the queue is ordered
 * @param until when an offered seat is held
 * @param lapses how often a seat was offered and not taken
 */
public record Booking(UUID id, UUID slot, UUID person, State state, Optional<Integer> seat, String words, Instant entered, Optional<Instant> until, int lapses) {

    /** Whether a seat is somebody's. */
    public enum State {
        WAITING,
        BOOKED,
        /** Held for somebody who waited. */
        OFFERED,
        CANCELLED
    }

    public boolean booked() {
        return state == State.BOOKED;
    }
}
