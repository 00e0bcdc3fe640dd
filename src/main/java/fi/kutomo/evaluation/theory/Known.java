package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.ClaimRecord;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.evidence.StudyRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is public today of that on which theories rest.
 *
 * @param studies also those under the claims
 * @param bearing the rung to which studies bear a statement out, by the rules for claims
 */
public record Known(
        Map<StudyId, StudyRecord> studies, Map<UUID, ClaimRecord> claims, Function<Collection<StudyRecord>, EvidenceGrade> bearing) {

    static Known nothing() {
        return new Known(Map.of(), Map.of(), _ -> EvidenceGrade.DESCRIBED);
    }

    /** Whether the study or claim of a source is still public; writing elsewhere always is there. */
    boolean here(Source source) {
        return source.study().map(id -> studies.containsKey(new StudyId(id))).orElse(true)
                && source.claim().map(claims::containsKey).orElse(true);
    }

    /**
     * Studies with which a link is supported or weakened, each once and as it bears on the link. A claim brings those that support it,
     * read as the claim reads them, and a claim that supports the link brings the studies that weaken it against the link; what weakens a
     * claim that speaks against the link proves nothing for it. A study that stands on the link itself supports it by what it found, and
     * weakens it whatever it found.
     */
    List<StudyRecord> studies(Link link, Stance stance) {
        var found = new LinkedHashMap<StudyId, StudyRecord>();
        link.sources().stream().flatMap(source -> said(source, stance)).forEach(study -> found.merge(study.id(), study, Known::together));
        return List.copyOf(found.values());
    }

    private Stream<StudyRecord> said(Source source, Stance stance) {
        var own = source.stance() == stance ? source.study().stream().map(StudyId::new) : Stream.<StudyId>empty();
        var read = own.flatMap(id -> here(id).stream())
                .map(study -> stance == Stance.SUPPORTS ? study : study.saying(Optional.empty(), Direction.POSITIVE));
        return Stream.concat(read, source.claim().map(claims::get).stream().flatMap(claim -> claimed(claim, source.stance(), stance)));
    }

    private Stream<StudyRecord> claimed(ClaimRecord claim, Stance ofClaim, Stance stance) {
        var ids = ofClaim == stance ? claim.supporting() : stance == Stance.WEAKENS ? claim.weakening() : List.<StudyId>of();
        return ids.stream().flatMap(id -> here(id).stream()).map(study -> study.saying(claim.effectTerm(), Direction.POSITIVE));
    }

    private Optional<StudyRecord> here(StudyId id) {
        return Optional.ofNullable(studies.get(id));
    }

    /** A study that bears on a link in two ways brings all that it says for it. */
    private static StudyRecord together(StudyRecord one, StudyRecord other) {
        var outcomes = new LinkedHashMap<UUID, StudyOutcome>();
        Stream.concat(one.outcomes().stream(), other.outcomes().stream())
                .forEach(outcome -> outcomes.merge(
                        outcome.id(), outcome, (first, second) -> first.direction() == Direction.POSITIVE ? first : second));
        return one.with(List.copyOf(outcomes.values()));
    }
}
