package fi.kutomo.evaluation.frameworks;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.platform.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
     * @param lived people with lived experience are asked about it; null in versions from before they were asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Criterion(
            String code,
            Source source,
            @Nullable BigDecimal gate,
            boolean endsAtZero,
            @Nullable Boolean lived,
            LocalizedText name,
            LocalizedText help) {

        public boolean byAssessors() {
            return source == Source.ASSESSORS;
        }

        public boolean byExperience() {
            return Boolean.TRUE.equals(lived);
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

    /** Criteria about which people with lived experience are asked: those that say so, else all that assessors mark. */
    public List<Criterion> lived() {
        var lived = criteria.stream().filter(Criterion::byExperience).toList();
        return lived.isEmpty() ? marked() : lived;
    }

    public int markOf(EvidenceGrade grade) {
        return markOf(grade.sign());
    }

    public int markOf(String gradeSign) {
        return gradeMarks.getOrDefault(gradeSign, 0);
    }

    /** A mark of 0 on one of these ends the matter. */
    public List<Criterion> ending() {
        return criteria.stream().filter(Criterion::endsAtZero).toList();
    }

    public Optional<Question> question(String code) {
        return questions.stream().filter(question -> question.code().equals(code)).findFirst();
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
    }

    public Framework numbered(int number) {
        return new Framework(number, questions, criteria, gradeMarks, rules);
    }

    /** In the place of the one with its code, or as the last one. */
    public Framework with(Question question) {
        return new Framework(version, put(questions, question, Question::code), criteria, gradeMarks, rules);
    }

    /** In the place of the one with its code, or as the last one. */
    public Framework with(Criterion criterion) {
        return new Framework(version, questions, put(criteria, criterion, Criterion::code), gradeMarks, rules);
    }

    public Framework with(Rules other, Map<String, Integer> otherGradeMarks) {
        return new Framework(version, questions, criteria, otherGradeMarks, other);
    }

    public Framework withoutQuestion(String code) {
        return new Framework(version, questions.stream().filter(each -> !each.code().equals(code)).toList(), criteria, gradeMarks, rules);
    }

    public Framework withoutCriterion(String code) {
        return new Framework(version, questions, criteria.stream().filter(each -> !each.code().equals(code)).toList(), gradeMarks, rules);
    }

    /** A code that none of these has: the letter and the number after the greatest one. */
    public static String free(String letter, List<String> codes) {
        int greatest = codes.stream()
                .filter(code -> code.matches(letter + "\\d{1,4}"))
                .mapToInt(code -> Integer.parseInt(code.substring(letter.length())))
                .max()
                .orElse(0);
        return letter + (greatest + 1);
    }

    private static <T> List<T> put(List<T> all, T one, Function<T, String> code) {
        var changed = new ArrayList<>(all);
        changed.replaceAll(each -> code.apply(each).equals(code.apply(one)) ? one : each);
        if (changed.stream().noneMatch(each -> code.apply(each).equals(code.apply(one)))) {
            changed.add(one);
        }
        return List.copyOf(changed);
    }
}
