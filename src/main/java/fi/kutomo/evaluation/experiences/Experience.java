package fi.kutomo.evaluation.experiences;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One use of an entry as it is kept.
 *
 * @param number for its address
 * @param version counts every writing; whoever changes it says which one was read
 * @param revision of the entry that was public when this was told
 */
public record Experience(
        UUID id,
        int number,
        int version,
        State state,
        EntryId entry,
        PermanentId permanentId,
        int revision,
        Account account,
        Optional<String> withdrawnReason,
        Optional<UUID> createdBy,
        Instant changedAt,
        Optional<Instant> publishedAt) {

    /** Kind in the audit log. */
    static final String KIND = "experience";

    static final String PLURAL = "experiences";

    /** Where it stands between its writer and the public. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    public String path() {
        return PLURAL + "/" + number;
    }

    Ref ref() {
        return new Ref(KIND, id);
    }

    boolean by(Optional<UUID> person) {
        return person.isPresent() && person.equals(createdBy);
    }
}
