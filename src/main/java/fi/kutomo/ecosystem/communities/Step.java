package fi.kutomo.ecosystem.communities;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something that happened in a community, to a member or to all of it. */
public record Step(Optional<UUID> member, Act act, Instant at, Optional<UUID> by) {

    /** What happened. */
    public enum Act {
        DRAFTED,
        CHANGED,
        PLANNED,
        PUBLISHED,
        ENDED,
        HANDED_OVER,
        TAKEN_OVER,
        CHOSEN,
        INVITED,
        REQUESTED,
        JOINED,
        DECLINED,
        ACCEPTED,
        REFUSED,
        LEFT,
        REMOVED,
        PART_CHANGED
    }
}
