package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.Grades;
import fi.kutomo.knowledge.Entries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts the settled marks of assessors together with those that the framework computes. */
@Component
public class Computing {

    private final Marksheets sheets;
    private final Frameworks frameworks;
    private final Entries entries;
    private final Grades grades;

    Computing(Marksheets sheets, Frameworks frameworks, Entries entries, Grades grades) {
        this.sheets = sheets;
        this.frameworks = frameworks;
        this.entries = entries;
        this.grades = grades;
    }

    /**
     * All final marks and what the computed ones rest on.
     *
     * @param grade sign of the grade of evidence, by the version {@code rules} of the rules; empty where nobody has graded
     */
    public record Computed(Map<String, BigDecimal> marks, String grade, String rules, int evidenceMark, double completeness) {}

    /** Empty before the marks of the assessors are settled. */
    public Optional<Computed> of(Validation validation) {
        var framework = frameworks.version(validation.framework());
        return sheets.settled(validation).map(settled -> {
            var graded = Optional.ofNullable(grades.of(List.of(validation.entry())).get(validation.entry()));
            int evidence = framework.markOf(graded.map(Grades.Graded::grade).orElse(EvidenceGrade.NOT_DESCRIBED));
            double completeness = Optional.ofNullable(entries.described(List.of(validation.entry())).get(validation.entry()))
                    .map(Entries.Described::completeness)
                    .orElse(0.0);
            var marks = new TreeMap<>(settled);
            for (var criterion : framework.criteria()) {
                switch (criterion.source()) {
                    case GRADE -> marks.put(criterion.code(), BigDecimal.valueOf(evidence));
                    case COMPLETENESS -> marks.put(criterion.code(), mark(completeness));
                    case ASSESSORS -> {}
                }
            }
            return new Computed(
                    marks,
                    graded.map(Grades.Graded::grade).orElse(EvidenceGrade.NOT_DESCRIBED).sign(),
                    graded.map(Grades.Graded::rules).orElse(""),
                    evidence,
                    completeness);
        });
    }

    /** A share of 0 to 1 as a mark; four decimals are kept, so that the gate is not met by rounding. */
    private static BigDecimal mark(double share) {
        return BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(Framework.MOST)).setScale(4, RoundingMode.HALF_UP);
    }
}
