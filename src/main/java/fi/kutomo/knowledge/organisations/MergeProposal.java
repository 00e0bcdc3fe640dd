package fi.kutomo.knowledge.organisations;

import fi.kutomo.knowledge.EntryId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Two organisations whose names differ only in case, spacing, punctuation or legal form, or that have one business id.
 *
 * @param kept the older one, which stays when the proposal is accepted
 * @param key what they have in common
 */
public record MergeProposal(
        UUID id, EntryId kept, EntryId other, String key, State state, Instant at, Optional<MergeUndo> undo) {

    /** Waiting, done, or never to be proposed again. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED
    }
}
