package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A published state of an entry as it was. */
public record Revision(
        EntryId entry, int number, int template, Content content, Instant published, Optional<UUID> publishedBy, String note) {

    /** A line of the list of revisions. */
    public record Head(int number, Instant published, Optional<UUID> publishedBy, String note) {}
}
