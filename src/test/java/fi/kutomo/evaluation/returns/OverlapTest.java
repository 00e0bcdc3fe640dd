package fi.kutomo.evaluation.returns;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.world.KutomoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Against the vocabulary of effects as it is loaded. */
@KutomoTest
class OverlapTest {

    @Autowired
    private Overlap overlap;

    @Test
    void findsEmploymentAndReducedBenefits() {
        assertThat(overlap.between("effect/employment", "effect/public-costs")).isTrue();
        assertThat(overlap.between("effect/public-costs", "effect/employment")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "effect/employment, effect/employment", "effect/work, effect/employment", "effect/income, effect/work", "effect/social-ties, effect/loneliness"
    })
    void findsTheSameTermOneAboveAndOneBeside(String one, String other) {
        assertThat(overlap.between(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"effect/mental-health, effect/physical-health", "effect/employment, effect/loneliness", "effect/health, effect/public-costs"})
    void leavesDifferentChangesAlone(String one, String other) {
        assertThat(overlap.between(one, other)).isFalse();
    }
}
