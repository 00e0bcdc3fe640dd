package fi.kutomo.evaluation.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.evaluation.frameworks.Verdict.Outcome;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.platform.sql.TestJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class VerdictTest {

    private final Framework framework = first();

    @Test
    void asksEightQuestionsAndMarksTenCriteria() {
        assertThat(framework.questions()).hasSize(8);
        assertThat(framework.criteria()).hasSize(10);
        assertThat(framework.marked()).hasSize(8);
    }

    @Test
    void mapsTheGradeOfEvidenceToAMark() {
        assertThat(framework.markOf(EvidenceGrade.NOT_DESCRIBED)).isZero();
        assertThat(framework.markOf(EvidenceGrade.MODERATE)).isEqualTo(4);
        assertThat(framework.markOf(EvidenceGrade.STRONG)).isEqualTo(4);
        assertThat(framework.markOf(EvidenceGrade.HARMFUL)).isZero();
    }

    @Test
    void validatesFromAMeanOfTwoAndAHalf() {
        assertThat(verdict(Map.of()).outcome()).isEqualTo(Outcome.VALIDATED);
        assertThat(verdict(Map.of("C4", 0, "C6", 1, "C8", 1, "C9", 1)).mean()).isEqualByComparingTo("2.2");
        assertThat(verdict(Map.of("C4", 0, "C6", 1, "C8", 1, "C9", 1)).outcome()).isEqualTo(Outcome.VALIDATED_WITH_NOTES);
    }

    @Test
    void returnsWhatIsBelowAGateOrTooLow() {
        assertThat(verdict(Map.of("C1", 1)).outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(verdict(Map.of("C1", 1)).missed()).containsExactly("C1");
        assertThat(verdict(Map.of("C10", 3)).missed()).containsExactly("C10");
        assertThat(verdict(Map.of("C4", 0, "C6", 0, "C8", 0, "C9", 0, "C2", 1)).outcome()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void endsWhereHarmOrUseIsZero() {
        assertThat(verdict(Map.of("C7", 0)).outcome()).isEqualTo(Outcome.NOT_VALIDATED);
        assertThat(verdict(Map.of("C3", 0)).outcome()).isEqualTo(Outcome.NOT_VALIDATED);
        assertThat(verdict(Map.of("C1", 0)).outcome()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void refusesMarksThatAreNotThoseOfTheFramework() {
        assertThatThrownBy(() -> Verdict.of(framework, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> verdict(Map.of("C1", 5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> verdict(Map.of("C1", -1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensWhatDiffersByTwo() {
        var one = assessed(3);
        var other = assessed(3);
        other.put("C1", 4);
        other.put("C2", 1);

        var compared = Comparison.of(framework, one, other);

        assertThat(compared.open()).containsExactly("C2");
        assertThat(Comparison.settled(framework, one, other, Optional.of(Map.of("C2", 2))))
                .containsEntry("C2", new BigDecimal("2"))
                .containsEntry("C1", new BigDecimal("3.5"));
    }

    @Test
    void opensAllThatDiffersWhereAlphaIsLow() {
        var one = assessed(3);
        var other = assessed(3);
        one.put("C1", 2);
        other.put("C2", 2);

        var compared = Comparison.of(framework, one, other);

        assertThat(compared.alpha().value().orElseThrow()).isLessThan(0.667);
        assertThat(compared.open()).containsExactly("C1", "C2");
    }

    @Test
    void opensNothingWhereBothSayTheSame() {
        assertThat(Comparison.of(framework, assessed(3), assessed(3)).agreed()).isTrue();
    }

    private LinkedHashMap<String, Integer> assessed(int mark) {
        var marks = new LinkedHashMap<String, Integer>();
        framework.marked().forEach(criterion -> marks.put(criterion.code(), mark));
        return marks;
    }

    /** All criteria at 3, C10 at 4, but for these. */
    private Verdict verdict(Map<String, Integer> but) {
        var marks = new LinkedHashMap<String, BigDecimal>();
        framework.criteria().forEach(criterion -> marks.put(criterion.code(), BigDecimal.valueOf(criterion.code().equals("C10") ? 4 : 3)));
        but.forEach((code, mark) -> marks.put(code, BigDecimal.valueOf(mark)));
        return Verdict.of(framework, marks);
    }

    static Framework first() {
        try {
            var text = new ClassPathResource("evaluation/frameworks/1.json").getContentAsString(StandardCharsets.UTF_8);
            return TestJson.json().read(text, Framework.class);
        } catch (java.io.IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
