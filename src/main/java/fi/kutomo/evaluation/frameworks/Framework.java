package fi.kutomo.evaluation.frameworks;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.platform.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of the assessment framework. A version never changes once it is there; what was decided by it stays readable by it.
 *
 * @param questions asked of those who submit
 * @param criteria marked 0 to 4, by assessors or computed
 * @param gradeMarks mark for the grade of evidence, by its sign
 */
public record Framework(int version, List<Question> questions, List<Criterion> criteria, Map<String, Integer> gradeMarks, Rules rules) {

    public static final int MOST = 4;

    /** One question of the developer part. */
    public record Question(String code, LocalizedText text, LocalizedText help) {}

    /** Where the mark of a criterion comes from. */
    public enum Source {
        ASSESSORS,
        /** The grade of evidence. */
        GRADE,
        /** How complete the description is. */
        COMPLETENESS
    }

    /**
     * One criterion.
     *
     * @param gate the least mark; null: none
     * @param endsAtZero a mark of 0 cannot be mended: the model is not validated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Criterion(String code, Source source, @Nullable BigDecimal gate, boolean endsAtZero, LocalizedText name, LocalizedText help) {

        public boolean byAssessors() {
            return source == Source.ASSESSORS;
        }
    }

    /**
     * The numbers of the process.
     *
     * @param validMean least mean for validated, and {@code notesMean} for validated with notes
     * @param difference two marks so far apart, or {@code alpha} below this, call for a reconciliation
     * @param leastReason characters of a written reason
     * @param shortMonths validity when the mark of evidence is at most {@code shortUpTo}
     * @param assessorsNamed whether their names stand beside the public decision
     * @param coreFields fields of the description whose change makes it a new major version
     */
    public record Rules(
            BigDecimal validMean,
            BigDecimal notesMean,
            int difference,
            double alpha,
            int assessors,
            int leastReason,
            int dueDays,
            int validMonths,
            int shortMonths,
            int shortUpTo,
            boolean assessorsNamed,
            List<String> coreFields) {}

    /** Criteria that assessors mark. */
    public List<Criterion> marked() {
        return criteria.stream().filter(Criterion::byAssessors).toList();
    }

    public int markOf(EvidenceGrade grade) {
        return gradeMarks.getOrDefault(grade.sign(), 0);
    }
}
