package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A published state of an entry as it was. */
public record Revision(
        EntryId entry, int number, int template, Content content, Instant published, Optional<UUID> publishedBy, String note) {

    /**
     * A line of the list of revisions.
     *
     * @param actingFor organisations for which its writers acted
     */
    public record Head(int number, Instant published, Optional<UUID> publishedBy, String note, List<UUID> actingFor) {}
}
