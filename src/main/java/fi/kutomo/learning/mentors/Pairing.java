package fi.kutomo.learning.mentors;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request and the mentor who was asked.
 *
 * @param seeker who made the request
 * @param words with which the mentor was asked
 */
public record Pairing(UUID id, UUID request, UUID seeker, UUID mentor, State state, String words, Instant asked, Optional<Instant> ended) {

    public static final String WORD = "pairing";

    /** How far the two are. */
    public enum State {
        ASKED,
        DECLINED,
        /** They talk to see whether they fit. */
        TRIAL,
        GOING,
        ENDED
    }

    public String path() {
        return "mentoring/pairings/" + id;
    }

    public boolean alive() {
        return state == State.ASKED || together();
    }

    /** Whether they have met, or are about to. */
    public boolean together() {
        return state == State.TRIAL || state == State.GOING;
    }

    public boolean isOf(UUID person) {
        return seeker.equals(person) || mentor.equals(person);
    }

    /** Who of the two is not this one. */
    public UUID other(UUID person) {
        return person.equals(mentor) ? seeker : mentor;
    }
}
