package fi.kutomo.ecosystem.introductions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened in an introduction.
 *
 * @param side whose it is; empty: the weaver's, or that of time
 * @param words what was written or said with it
 */
public record Step(Optional<UUID> side, Act act, String words, Instant at, Optional<UUID> by) {

    /** What can happen. */
    public enum Act {
        PROPOSED,
        CHANGED,
        ASKED,
        REMINDED,
        SAID_YES,
        SAID_NOT_NOW,
        SAID_NO,
        INTRODUCED,
        WROTE,
        MET,
        OUTCOME_ASKED,
        TOLD_NOT_YET,
        TOLD_MET,
        TOLD_TIE,
        TOLD_NONE,
        HANDED_OVER,
        TAKEN_OVER,
        WITHDRAWN,
        EXPIRED,
        LEFT,
        CLOSED
    }
}
