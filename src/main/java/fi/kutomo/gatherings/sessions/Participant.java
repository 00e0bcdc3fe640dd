package fi.kutomo.gatherings.sessions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who was asked to a session and answered, or who came.
 *
 * @param presence how the person means to come
 * @param words what the person says of what it brings
 * @param triad number of the group of three in which the person sits
 */
public record Participant(
        UUID session,
        UUID person,
        Optional<Answer> answer,
        Optional<Presence> presence,
        Optional<Brings> brings,
        String words,
        Optional<Arrival> arrival,
        Optional<Integer> triad) {

    /** Whether somebody comes. */
    public enum Answer {
        YES,
        MAYBE,
        NO;

        public static Optional<Answer> of(String word) {
            return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
        }
    }

    /** Where somebody takes part. */
    public enum Presence {
        ROOM,
        ONLINE;

        public static Optional<Presence> of(String word) {
            return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
        }
    }

    /** The side that somebody brings to the table. */
    public enum Brings {
        NEED,
        KNOW_HOW,
        DEMAND,
        /** Own experience, which helps at every table. */
        LIVED;

        public static Optional<Brings> of(String word) {
            return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
        }
    }

    /** That somebody came. */
    public record Arrival(Instant at, Presence in) {}

    public boolean comes() {
        return answer.filter(each -> each != Answer.NO).isPresent();
    }

    public boolean said(Answer other) {
        return answer.filter(each -> each == other).isPresent();
    }

    public boolean arrived() {
        return arrival.isPresent();
    }
}
