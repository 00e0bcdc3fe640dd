package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.ClaimRecord;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is public today of that on which theories rest.
 *
 * @param studies also those under the claims
 */
public record Known(Map<StudyId, StudyRecord> studies, Map<UUID, ClaimRecord> claims) {

    static Known nothing() {
        return new Known(Map.of(), Map.of());
    }

    /** Whether the study or claim of a source is still public; writing elsewhere always is there. */
    boolean here(Source source) {
        return source.study().map(id -> studies.containsKey(new StudyId(id))).orElse(true)
                && source.claim().map(claims::containsKey).orElse(true);
    }

    /**
     * Studies with which a link is supported or weakened, each once. A claim brings those that support it, and a claim that supports the
     * link brings the studies that weaken it against the link; what weakens a claim that speaks against the link proves nothing for it.
     */
    List<StudyRecord> studies(Link link, Stance stance) {
        var found = new LinkedHashMap<StudyId, StudyRecord>();
        link.sources().stream()
                .flatMap(source -> ids(source, stance))
                .forEach(id -> Optional.ofNullable(studies.get(id)).ifPresent(study -> found.put(id, study)));
        return List.copyOf(found.values());
    }

    private Stream<StudyId> ids(Source source, Stance stance) {
        var own = source.stance() == stance ? source.study().stream().map(StudyId::new) : Stream.<StudyId>empty();
        var claimed = source.claim().map(claims::get).stream().flatMap(claim -> source.stance() == stance
                ? claim.supporting().stream()
                : stance == Stance.WEAKENS ? claim.weakening().stream() : Stream.<StudyId>empty());
        return Stream.concat(own, claimed);
    }
}
