package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.EntryId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reviewer asks for.
 *
 * @param field about which it is; none: about the whole
 */
public record ReviewComment(
        UUID id,
        EntryId entry,
        Optional<String> field,
        String text,
        Instant at,
        Optional<UUID> person,
        String personName,
        Optional<Instant> resolved) {

    /** With who says it, or with these words in place of somebody who is forgotten. */
    public String said(String former) {
        return (personName.isBlank() ? former : personName) + ": " + text;
    }
}
