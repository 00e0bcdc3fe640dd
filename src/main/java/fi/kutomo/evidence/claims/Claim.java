package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A claim as it is kept.
 *
 * @param number its name for ever, {@code claims/17}
 */
public record Claim(
        UUID id,
        int number,
        int version,
        StudyState state,
        Wording wording,
        Optional<String> withdrawnReason,
        Optional<UUID> writer,
        Instant changedAt,
        Optional<Instant> publishedAt) {

    static final String KIND = "claim";

    public String path() {
        return "claims/" + number;
    }

    boolean isPublic() {
        return state == StudyState.PUBLISHED;
    }

    /**
     * What people write of a claim.
     *
     * @param text the statement; one sentence that could be false
     * @param scope for whom, where and when it holds
     * @param entry what it is about
     * @param effectTerm which change in people's lives
     */
    public record Wording(
            LocalizedText text, LocalizedText scope, Optional<EntryId> entry, Optional<String> effectTerm, List<Ground> grounds) {}

    /** A study with what it says of the claim, and where. */
    public record Ground(StudyId study, Stance stance, String passage, String page) {}
}
