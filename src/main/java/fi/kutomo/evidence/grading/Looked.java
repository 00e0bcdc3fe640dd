package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.evidence.StudyRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** A mark of what was looked at when an outcome was weighed: another mark later means that the studies say something else by now. */
final class Looked {

    private Looked() {}

    /** Of these studies as far as the outcome is concerned, in the order of their ids. */
    static String at(List<StudyRecord> studies, Collection<StudyId> looked, String effectTerm) {
        var text = new StringBuilder();
        studies.stream().filter(study -> looked.contains(study.id())).forEach(study -> {
            text.append(String.join(
                    "|",
                    study.id().value().toString(), study.design().name(), study.setting().name(), study.quality().toString(), study.n().toString(),
                    study.attrition().toString(), study.attritionDifference().toString(), study.independent().toString(),
                    study.registered().toString()));
            study.outcomes().stream().filter(outcome -> outcome.effectTerm().equals(effectTerm)).forEach(outcome -> text.append(of(outcome)));
            text.append('\n');
        });
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String of(StudyOutcome outcome) {
        return String.join(
                "|",
                "", String.valueOf(outcome.main()), outcome.direction().name(), outcome.measure().toString(), outcome.effect().toString(),
                outcome.se().toString(), outcome.followUpMonths().toString());
    }
}
