package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.ClaimRecord;
import fi.kutomo.evidence.Claims;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers about published claims from the database. */
@Component
class KnownClaims implements Claims {

    private final ClaimStore store;

    KnownClaims(ClaimStore store) {
        this.store = store;
    }

    @Override
    public List<ClaimRecord> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : records(store.published(ids));
    }

    @Override
    public Optional<ClaimRecord> numbered(int number) {
        return store.numbered(number).filter(Claim::isPublic).map(KnownClaims::record);
    }

    @Override
    public List<ClaimRecord> about(EntryId entry) {
        return records(store.about(entry));
    }

    @Override
    public List<ClaimRecord> restingOn(StudyId study) {
        return records(store.restingOn(study));
    }

    private static List<ClaimRecord> records(List<Claim> claims) {
        return claims.stream().map(KnownClaims::record).toList();
    }

    private static ClaimRecord record(Claim claim) {
        return new ClaimRecord(
                claim.id(), claim.number(), claim.wording().text(), claim.wording().effectTerm(), studies(claim, Stance.SUPPORTS), studies(claim, Stance.WEAKENS));
    }

    private static List<StudyId> studies(Claim claim, Stance stance) {
        return claim.wording().grounds().stream().filter(ground -> ground.stance() == stance).map(Claim.Ground::study).toList();
    }
}
