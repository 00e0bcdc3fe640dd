package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.grading.Trial;
import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tries rules on every public claim. */
@Component
class ClaimTrial implements Trial {

    private static final int PORTION = 500;

    private final ClaimGradeStore grades;

    ClaimTrial(ClaimGradeStore grades) {
        this.grades = grades;
    }

    @Override
    public boolean tries(String scale) {
        return scale.equals(RuleFiles.CLAIM);
    }

    @Override
    public Map<Step, Long> on(Rules rules) {
        var counts = new TreeMap<Step, Long>();
        var last = new UUID(0, 0);
        for (var next = grades.after(last, PORTION); !next.isEmpty(); next = grades.after(last, PORTION)) {
            next.forEach(each -> counts.merge(
                    new Step(each.result().level(), Reckoning.of(rules, each.basis()).level()), 1L, Long::sum));
            last = next.getLast().claim();
        }
        return counts;
    }

    @Override
    public Map<String, Long> standing(String scale) {
        return grades.counts();
    }
}
