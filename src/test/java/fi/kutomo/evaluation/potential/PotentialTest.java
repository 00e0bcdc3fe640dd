package fi.kutomo.evaluation.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PotentialTest {

    private static final Offset<Double> TO_TWO = within(0.005);

    @Test
    void givesThePublishedExample() {
        var potential = Potential.of(example());

        assertThat(potential.scores().get(Aspect.TIMELINESS)).isCloseTo(75.00, TO_TWO);
        assertThat(potential.scores().get(Aspect.DEMAND)).isCloseTo(87.50, TO_TWO);
        assertThat(potential.scores().get(Aspect.FEASIBILITY)).isCloseTo(58.33, TO_TWO);
        assertThat(potential.scores().get(Aspect.VALUE_PROPOSITION)).isCloseTo(83.33, TO_TWO);
        assertThat(potential.whole().orElseThrow()).isCloseTo(76.04, TO_TWO);
        assertThat(potential.coverage()).isCloseTo(0.9167, within(0.00005));
        assertThat(potential.low()).isCloseTo(68.75, TO_TWO);
        assertThat(potential.high()).isCloseTo(77.08, TO_TWO);
        assertThat(potential.geometric().orElseThrow()).isCloseTo(75.15, TO_TWO);
        assertThat(potential.blocking()).isEmpty();
    }

    @Test
    void knowsNoWholeWhileACriterionIsUnknown() {
        var marks = new EnumMap<>(example());
        Aspect.DEMAND.points().forEach(marks::remove);

        var potential = Potential.of(marks);

        assertThat(potential.whole()).isEmpty();
        assertThat(potential.geometric()).isEmpty();
        assertThat(potential.scores()).doesNotContainKey(Aspect.DEMAND);
        assertThat(potential.high() - potential.low()).isCloseTo(25, TO_TWO);
    }

    @Test
    void namesTheCriterionThatBlocks() {
        var marks = new EnumMap<>(example());
        marks.put(Point.LAW_AND_ETHICS, 0);
        marks.put(Point.SKILLS, 1);
        marks.put(Point.COST, 1);

        assertThat(Potential.of(marks).blocking()).containsExactly(Aspect.FEASIBILITY);
    }

    @Test
    void putsWhatIsNotKnownFirstAmongWhatWouldRaiseIt() {
        var steps = Potential.steps(example(), Potential.EQUAL);

        assertThat(steps.getFirst()).satisfies(step -> {
            assertThat(step.point()).isEqualTo(Point.PAYER);
            assertThat(step.unknown()).isTrue();
            assertThat(step.gain()).isCloseTo(8.33, TO_TWO);
        });
        assertThat(steps).noneMatch(step -> step.point() == Point.USERS_ASK);
    }

    @Test
    void refusesMarksAndWeightsOutOfRange() {
        assertThatThrownBy(() -> Potential.of(Map.of(Point.COST, 5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Potential.of(Map.of(Point.COST, -1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Potential.of(example(), Map.of(Aspect.DEMAND, 1.0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staysWithinItsRangeAndNeverFallsWithABetterMark() {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("Potential, seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var marks = new EnumMap<Point, Integer>(Point.class);
            for (var point : Point.values()) {
                if (random.nextInt(5) > 0) {
                    marks.put(point, random.nextInt(5));
                }
            }
            var potential = Potential.of(marks);
            potential.whole().ifPresent(whole -> assertThat(whole).as("seed %d", seed).isBetween(potential.low() - 1e-9, potential.high() + 1e-9));
            Potential.steps(marks, Potential.EQUAL).forEach(step -> assertThat(step.gain()).as("seed %d", seed).isPositive());
        }
    }

    static EnumMap<Point, Integer> example() {
        var marks = new EnumMap<Point, Integer>(Point.class);
        marks.put(Point.NEED_TODAY, 3);
        marks.put(Point.POLICY_WINDOW, 4);
        marks.put(Point.URGENCY, 2);
        marks.put(Point.USERS_ASK, 4);
        marks.put(Point.ADOPTERS_ASK, 3);
        marks.put(Point.LAW_AND_ETHICS, 2);
        marks.put(Point.SKILLS, 2);
        marks.put(Point.COST, 3);
        marks.put(Point.BETTER, 3);
        marks.put(Point.FOR_WHOM, 3);
        marks.put(Point.SOCIAL_MEANS, 4);
        return marks;
    }
}
