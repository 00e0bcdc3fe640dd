package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers about published claims. Drafts and withdrawn claims are never among them. */
public interface Claims {

    /** Those of them that are published, by their numbers. */
    List<ClaimRecord> find(Collection<UUID> ids);

    Optional<ClaimRecord> numbered(int number);

    /** Claims about an entry, by their numbers. */
    List<ClaimRecord> about(EntryId entry);

    /** Claims with this study under them, by their numbers. */
    List<ClaimRecord> restingOn(StudyId study);
}
