package fi.kutomo.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import fi.kutomo.evidence.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PoolingTest {

    private static final Offset<Double> FOUR = within(0.00005);
    private static final double[] Y = {-0.581, 0.530, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232};
    private static final double[] V = {0.023, 0.052, 0.060, 0.115, 0.095, 0.203, 0.200, 0.211, 0.051, 0.040};

    @Test
    void computesHedgesG() {
        var means = new Numbers.Means(103, 5.5, 50, 100, 4.5, 50);
        var g = means.effect(Measure.SMD);

        assertThat(means.pooledDeviation()).isCloseTo(5.0249, FOUR);
        assertThat(means.d()).isCloseTo(0.5970, FOUR);
        assertThat(means.j()).isCloseTo(0.99233, within(0.000005));
        assertThat(g.v() / (means.j() * means.j())).isCloseTo(0.04178, within(0.000005));
        assertThat(g.y()).isCloseTo(0.5924, FOUR);
        assertThat(g.v()).isCloseTo(0.04114, within(0.000005));
    }

    @Test
    void computesRiskRatiosOfTheVaccineTrials() {
        var effects = Published.bcg();

        assertThat(effects.subList(0, 3)).extracting(Effect::y).usingElementComparator(roughly(0.00005)).containsExactly(-0.8893, -1.5854, -1.3481);
        assertThat(effects.subList(0, 3)).extracting(Effect::v).usingElementComparator(roughly(0.00005)).containsExactly(0.3256, 0.1946, 0.4154);
    }

    @Test
    void poolsTheVaccineTrialsAsPublished() {
        var pooling = Pooling.of(Published.bcg());

        assertThat(pooling.k()).isEqualTo(13);
        assertThat(pooling.common().estimate()).isCloseTo(-0.4303, FOUR);
        assertThat(Math.exp(pooling.common().estimate())).isCloseTo(0.6503, FOUR);
        assertThat(pooling.heterogeneity().q()).isCloseTo(152.2330, FOUR);
        assertThat(pooling.heterogeneity().tau2()).isCloseTo(0.3088, FOUR);
        assertThat(pooling.heterogeneity().i2() * 100).isCloseTo(92.1173, FOUR);
        assertThat(pooling.heterogeneity().p()).isLessThan(1e-20);
        assertThat(pooling.random().estimate()).isCloseTo(-0.7141, FOUR);
        assertThat(pooling.random().se()).isCloseTo(0.1787, FOUR);
        assertThat(pooling.random().interval().low()).isCloseTo(-1.0644, FOUR);
        assertThat(pooling.random().interval().high()).isCloseTo(-0.3638, FOUR);
        assertThat(pooling.random().z()).isCloseTo(-3.9952, FOUR);
        assertThat(Math.exp(pooling.random().estimate())).isCloseTo(0.4896, FOUR);
        assertThat(Math.exp(pooling.random().interval().low())).isCloseTo(0.3449, FOUR);
        assertThat(Math.exp(pooling.random().interval().high())).isCloseTo(0.6950, FOUR);
        assertThat(Math.exp(pooling.prediction().orElseThrow().low())).isCloseTo(0.1355, FOUR);
        assertThat(Math.exp(pooling.prediction().orElseThrow().high())).isCloseTo(1.7693, FOUR);
    }

    @Test
    void poolsTenEffectsAsPublished() {
        var pooling = Pooling.of(IntStream.range(0, Y.length).mapToObj(i -> new Effect(Y[i], V[i])).toList());

        assertThat(pooling.heterogeneity().tau2()).isCloseTo(0.2768, FOUR);
        assertThat(pooling.heterogeneity().i2() * 100).isCloseTo(80.4447, FOUR);
        assertThat(pooling.heterogeneity().h2()).isCloseTo(5.1137, FOUR);
        assertThat(pooling.heterogeneity().q()).isCloseTo(46.0233, FOUR);
        assertThat(pooling.random().estimate()).isCloseTo(0.2503, FOUR);
        assertThat(pooling.random().se()).isCloseTo(0.1923, FOUR);
    }

    @Test
    void addsAHalfWhereACellIsEmpty() {
        var effect = Numbers.of(Measure.LOG_ODDS_RATIO, List.of(0.0, 10.0, 5.0, 5.0)).effect(Measure.LOG_ODDS_RATIO);

        assertThat(effect.y()).isCloseTo(Math.log(0.5 * 5.5 / (10.5 * 5.5)), within(1e-12));
        assertThat(effect.v()).isCloseTo(1 / 0.5 + 1 / 10.5 + 1 / 5.5 + 1 / 5.5, within(1e-12));
    }

    @Test
    void readsAnIntervalOfARatioOnTheLogarithmicScale() {
        var effect = Numbers.of(Measure.LOG_RISK_RATIO, List.of(0.5, 0.25, 1.0)).effect(Measure.LOG_RISK_RATIO);

        assertThat(effect.y()).isCloseTo(Math.log(0.5), within(1e-12));
        assertThat(effect.se()).isCloseTo(Math.log(4) / (2 * 1.959964), within(1e-12));
    }

    @Test
    void saysWhyNumbersAreNoStudy() {
        assertThat(Numbers.trouble(Measure.LOG_RISK_RATIO, List.of(-1.0, 2.0, 3.0, 4.0))).contains("negative");
        assertThat(Numbers.trouble(Measure.LOG_RISK_RATIO, List.of(1.5, 2.0, 3.0, 4.0))).contains("whole");
        assertThat(Numbers.trouble(Measure.LOG_RISK_RATIO, List.of(0.0, 2.0, 0.0, 4.0))).contains("silent");
        assertThat(Numbers.trouble(Measure.LOG_RISK_RATIO, List.of(0.0, 0.0, 3.0, 4.0))).contains("empty");
        assertThat(Numbers.trouble(Measure.SMD, List.of(1.0, 0.0))).contains("se");
        assertThat(Numbers.trouble(Measure.SMD, List.of(1.0, 2.0, 3.0, 4.0))).contains("count");
        assertThat(Numbers.trouble(Measure.SMD, List.of(1.0, 0.0, 20.0, 1.0, 1.0, 20.0))).contains("deviation");
        assertThat(Numbers.trouble(Measure.SMD, List.of(1.0, 1.0, 1.0, 1.0, 1.0, 20.0))).contains("size");
        assertThat(Numbers.trouble(Measure.SMD, List.of(1.0, 2.0, 3.0))).contains("interval");
        assertThat(Numbers.trouble(Measure.LOG_ODDS_RATIO, List.of(1.0, 0.0, 3.0))).contains("ratio");
        assertThat(Numbers.trouble(Measure.RISK_DIFFERENCE, List.of(1.5, 0.1))).contains("share");
        assertThat(Numbers.trouble(Measure.FISHER_Z, List.of(1.0, 20.0))).contains("correlation");
    }

    @Test
    void leavesOutOneAtATime() {
        var effects = Published.bcg();
        var influences = Influence.of(effects);

        assertThat(influences).hasSize(13);
        var without = new ArrayList<>(effects);
        without.removeFirst();
        assertThat(influences.getFirst().without()).isEqualTo(Pooling.of(without).random());
        assertThat(influences).noneMatch(Influence::turns);
        assertThat(Influence.of(List.of(new Effect(1, 1)))).isEmpty();
    }

    @Test
    void testsTheFunnelOnlyWithTenStudies() {
        var asymmetry = Asymmetry.of(Published.bcg()).orElseThrow();

        assertThat(asymmetry.t()).isCloseTo(-1.4013, FOUR);
        assertThat(asymmetry.df()).isEqualTo(11);
        assertThat(asymmetry.p()).isCloseTo(0.1887, FOUR);
        assertThat(Asymmetry.of(Published.bcg().subList(0, 9))).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfStudies() {
        long seed = Long.getLong("kutomo.test.seed", 20261122L);
        var random = new Random(seed == 0 ? System.nanoTime() : seed);
        System.out.println("PoolingTest seed " + seed);
        for (int i = 0; i < 200; i++) {
            var effects = new ArrayList<>(random.ints(2 + random.nextInt(20), 0, 1)
                    .mapToObj(_ -> new Effect(random.nextGaussian(), 0.01 + random.nextDouble()))
                    .toList());
            var before = Pooling.of(effects);
            Collections.shuffle(effects, random);
            var after = Pooling.of(effects);

            assertThat(after.random().estimate()).isCloseTo(before.random().estimate(), within(1e-9));
            assertThat(after.heterogeneity().tau2()).isCloseTo(before.heterogeneity().tau2(), within(1e-9));
            assertThat(before.random().se()).isGreaterThanOrEqualTo(before.common().se() - 1e-12);
            assertThat(before.randomWeights().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void predictsOnlyFromThreeStudies() {
        assertThat(Pooling.of(List.of(new Effect(1, 1), new Effect(2, 1))).prediction()).isEmpty();
        assertThat(Pooling.of(List.of(new Effect(1, 1), new Effect(2, 1), new Effect(3, 1))).prediction()).isPresent();
        assertThatThrownBy(() -> Pooling.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheUsualTables() {
        assertThat(Distributions.tQuantile(0.05, 1)).isCloseTo(12.7062, within(0.0001));
        assertThat(Distributions.tQuantile(0.05, 11)).isCloseTo(2.2010, within(0.0001));
        assertThat(Distributions.tQuantile(0.05, 100)).isCloseTo(1.9840, within(0.0001));
        assertThat(Distributions.normalTwoSided(1.959964)).isCloseTo(0.05, within(1e-7));
        assertThat(Distributions.normalTwoSided(-10)).isCloseTo(1.523970604832105e-23, withinPercentage(1e-9));
        assertThat(Distributions.chiSquaredAbove(3.841459, 1)).isCloseTo(0.05, within(1e-7));
        assertThat(Distributions.chiSquaredAbove(18.307038, 10)).isCloseTo(0.05, within(1e-7));
    }

    private static java.util.Comparator<Double> roughly(double off) {
        return (a, b) -> Math.abs(a - b) < off ? 0 : Double.compare(a, b);
    }
}
