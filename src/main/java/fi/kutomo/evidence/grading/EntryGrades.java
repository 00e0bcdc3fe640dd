package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.knowledge.EntryId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all scales say of an entry, and from what they say it. */
public record EntryGrades(EntryId entry, Basis basis, List<Reckoned> results, Instant at) {

    public Optional<Reckoned> on(String scale) {
        return results.stream().filter(result -> result.scale().equals(scale)).findFirst();
    }

    Reckoned own() {
        return on(RuleFiles.OWN).orElseThrow();
    }

    public EvidenceGrade grade() {
        return grade(own().level());
    }

    /** A level that an editor has added to the rules stands for the rung that it holds. */
    static EvidenceGrade grade(String sign) {
        return Arrays.stream(EvidenceGrade.values())
                .filter(grade -> grade.sign().equals(sign))
                .findFirst()
                .orElse(EvidenceGrade.NOT_DESCRIBED);
    }

    /** Level by scale. */
    Map<String, String> levels() {
        var levels = new LinkedHashMap<String, String>();
        results.forEach(result -> levels.put(result.scale(), result.level()));
        return levels;
    }

    /** Versions of all rules that were applied, such as {@code kutomo/1 grade/1}. */
    String rules() {
        return String.join(" ", results.stream().map(Reckoned::signature).toList());
    }
}
