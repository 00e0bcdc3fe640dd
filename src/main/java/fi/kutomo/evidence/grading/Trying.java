package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.knowledge.EntryId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tries rules on every entry that is graded. */
@Component
class Trying implements Trial {

    private static final int PORTION = 500;

    private final GradeStore store;

    Trying(GradeStore store) {
        this.store = store;
    }

    @Override
    public boolean tries(String scale) {
        return RuleFiles.SCALES.contains(scale);
    }

    @Override
    public Map<Step, Long> on(Rules rules) {
        var counts = new TreeMap<Step, Long>();
        var last = new EntryId(new UUID(0, 0));
        for (var next = store.after(last, PORTION); !next.isEmpty(); next = store.after(last, PORTION)) {
            next.forEach(graded -> counts.merge(step(graded, rules), 1L, Long::sum));
            last = next.getLast().entry();
        }
        return counts;
    }

    private static Step step(EntryGrades graded, Rules rules) {
        var before = graded.on(rules.scale()).map(result -> result.level()).orElse("");
        return new Step(before, Reckoning.of(rules, graded.basis()).level());
    }

    @Override
    public Map<String, Long> standing(String scale) {
        return store.counts(scale);
    }
}
