package fi.kutomo.evaluation.theory;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A theory of change as its writers have it.
 *
 * @param version counts the changes, so that nobody writes over another's
 * @param graph what is being written; the public reads the version in force
 * @param inForce number of the version that the public reads
 * @param writer who began it; empty once forgotten
 */
public record Theory(
        UUID id,
        int version,
        String slug,
        EntryId entry,
        PermanentId permanentId,
        Graph graph,
        Optional<Integer> inForce,
        Optional<UUID> writer,
        Instant changedAt) {

    static final String KIND = "theory";

    public static final String PLURAL = "theories";

    public boolean isPublic() {
        return inForce.isPresent();
    }

    /** Below the language prefix. */
    public String path() {
        return PLURAL + "/" + slug;
    }

    Ref ref() {
        return new Ref(KIND, id);
    }
}
