package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.evidence.StudyRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A body of evidence: studies with those of their outcomes that are judged together. */
record Body(String effectTerm, boolean main, List<StudyRecord> studies, List<StudyOutcome> outcomes, Optional<Pooled> pooled) {

    static Body of(String effectTerm, List<StudyRecord> studies, Predicate<StudyOutcome> judged) {
        var with = studies.stream().filter(study -> study.outcomes().stream().anyMatch(judged)).toList();
        var outcomes = with.stream().flatMap(study -> study.outcomes().stream()).filter(judged).toList();
        return new Body(effectTerm, outcomes.stream().anyMatch(StudyOutcome::main), with, outcomes, Pooled.of(with, judged));
    }
}
