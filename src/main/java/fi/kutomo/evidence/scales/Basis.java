package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.StudyRecord;
import java.util.Comparator;
import java.util.List;

/** All that a grade is reckoned from. Studies stand in the order of their ids, so that the order in which they came never matters. */
public record Basis(Footing footing, List<StudyRecord> studies) {

    public Basis {
        studies = studies.stream().sorted(Comparator.comparing(study -> study.id().value())).toList();
    }
}
