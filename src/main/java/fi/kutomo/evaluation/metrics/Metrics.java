package fi.kutomo.evaluation.metrics;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The metrics of one entry.
 *
 * @param version counts the changes of what is measured, not of the values
 * @param writer who began them; empty once forgotten
 */
public record Metrics(
        UUID id,
        int version,
        State state,
        String slug,
        EntryId entry,
        PermanentId permanentId,
        Optional<String> withdrawnReason,
        Instant createdAt,
        Optional<UUID> writer,
        Instant changedAt,
        Optional<Instant> publishedAt) {

    static final String KIND = "metrics";

    public static final String PLACE = "metrics";

    /** What waits for the centre: the last part of an address that no metrics may have. */
    public static final String QUEUE = "queue";

    /** Before they first were public, in public, and taken back. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /** Below the language prefix. */
    public String path() {
        return PLACE + "/" + slug;
    }

    public boolean isPublic() {
        return state == State.PUBLISHED;
    }

    Ref ref() {
        return new Ref(KIND, id);
    }
}
