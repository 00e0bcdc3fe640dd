package fi.kutomo.forum.harvesting;

import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was made of a post.
 *
 * @param thing the record that it became or for which it is proposed
 * @param proposal of an edit: the proposal that waits for a decision
 * @param field of an edit: key of the text
 * @param by who made it; empty when that person is not here any more
 */
record Harvest(UUID id, UUID post, Kind kind, Ref thing, Optional<UUID> proposal, String field, Optional<UUID> by, Instant at) {

    /** Into what a post was made. */
    enum Kind {
        /** The draft of an operating model. */
        MODEL,
        /** A proposal for a text of an entry. */
        EDIT,
        /** What an actor needs. */
        NEED
    }
}
