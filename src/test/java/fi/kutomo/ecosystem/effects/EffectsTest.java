package fi.kutomo.ecosystem.effects;

import static fi.kutomo.ecosystem.Printed.digits;
import static fi.kutomo.ecosystem.Printed.six;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.centrality.Betweenness;
import fi.kutomo.ecosystem.holes.Burt;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.PathLengths;
import fi.kutomo.ecosystem.silos.Labels;
import fi.kutomo.ecosystem.silos.Silo;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectsTest {

    private static final Pair CLOSING = new Pair(0, 3);

    /** a2 and b2 develop, a1 gives money, b3 adopts. */
    private static final Circumstances REGIONS =
            new Circumstances(set(1, 4), set(0), set(5), Map.of(Silo.REGION, Labels.of(KnownGraphs.WEAVER_REGIONS)));

    @Test
    void closeTheTriangleThroughTheWeaverAsPrinted() {
        var effect = Effect.of(KnownGraphs.WEAVER, List.of(CLOSING), REGIONS);
        var after = KnownGraphs.WEAVER.plus(List.of(CLOSING));

        digits(effect.before().at(Sign.EFFICIENCY), 0.6111, 4);
        digits(effect.after().at(Sign.EFFICIENCY), 0.6825, 4);
        digits(PathLengths.of(KnownGraphs.WEAVER).average(), 2.1905, 4);
        digits(PathLengths.of(after).average(), 1.7619, 4);
        digits(Betweenness.exact(KnownGraphs.WEAVER).values().at(6), 0.6, 4);
        digits(Betweenness.exact(after).values().at(6), 0, 4);
        digits(new Burt(KnownGraphs.WEAVER).constraint(6), 0.5, 4);
        digits(new Burt(after).constraint(6), 0.7812, 4);
        digits(new Burt(KnownGraphs.WEAVER).constraint(0), 0.6111, 4);
        digits(new Burt(after).constraint(0), 0.5195, 4);
        assertThat(effect.before().at(Sign.BRIDGES)).hasValue(2);
        assertThat(effect.after().at(Sign.BRIDGES)).hasValue(0);
        digits(effect.before().at(Sign.INWARDNESS_BY_REGION), -0.5, 4);
        digits(effect.after().at(Sign.INWARDNESS_BY_REGION), -0.3333, 4);
    }

    @Test
    void showWhetherTheNetHoldsWithoutTheWeaver() {
        var before = WithoutMe.of(KnownGraphs.WEAVER, 6);
        var after = WithoutMe.of(KnownGraphs.WEAVER.plus(List.of(CLOSING)), 6);

        assertThat(before.without().connected()).isFalse();
        assertThat(before.cutOff()).containsExactly(3, 4, 5);
        assertThat(after.without().connected()).isTrue();
        assertThat(after.cutOff()).isEmpty();
        digits(after.without().efficiency(), 0.6889, 4);
        digits(after.with().efficiency(), 0.6825, 4);
    }

    @Test
    void tellTheChangeOfEverySign() {
        var change = Effect.of(KnownGraphs.WEAVER, List.of(CLOSING), REGIONS).change();

        assertThat(change.at(Sign.NODES)).hasValue(0);
        assertThat(change.at(Sign.BRIDGES)).hasValue(-2);
        assertThat(change.at(Sign.ARTICULATION_POINTS)).hasValue(-1);
        assertThat(change.at(Sign.DEVELOPERS_SUPPORTED)).hasValue(0.5);
        six(change.at(Sign.DENSITY), 1 / 21.0);
        assertThat(change.at(Sign.INWARDNESS_BY_BRANCH)).isEmpty();
        assertThat(change.at(Sign.PERIPHERY_REACH)).isPresent();
    }

    @Test
    void missWhatIsNotDefined() {
        var strangers = Measures.of(Graph.of(3), Circumstances.UNKNOWN);
        var nobody = Measures.of(Graph.of(0), Circumstances.UNKNOWN);

        assertThat(strangers.at(Sign.ISOLATES)).hasValue(3);
        assertThat(strangers.at(Sign.DEVELOPER_CONSTRAINT)).isEmpty();
        assertThat(strangers.at(Sign.PERIPHERY_REACH)).isEmpty();
        assertThat(nobody.at(Sign.LARGEST_SHARE)).isEmpty();
    }

    @Test
    void measureHowFarTheMarginIsFromTheMiddle() {
        assertThat(Measures.of(KnownGraphs.star(14), Circumstances.UNKNOWN).at(Sign.PERIPHERY_REACH)).hasValue(1);
        assertThat(Measures.of(KnownGraphs.KITE, Circumstances.UNKNOWN).at(Sign.PERIPHERY_REACH)).hasValue(1.5);
    }

    @Test
    void liftIsToldWithItsInterval() {
        var lift = Lift.of(40, 24, 30, 6, 42);
        var told = lift.told().orElseThrow();

        six(told.lift(), 0.4);
        assertThat(told.low()).isBetween(0.15, 0.4);
        assertThat(told.high()).isBetween(0.4, 0.65);
        assertThat(Lift.of(40, 24, 30, 6, 42)).isEqualTo(lift);
    }

    @Test
    void liftIsNotToldOfAFew() {
        assertThat(Lift.of(9, 9, 30, 6, 42)).isEqualTo(new Lift(9, 9, 30, 6, Optional.empty()));
        assertThat(Lift.of(10, 9, 0, 0, 42).told()).isEmpty();
        assertThatThrownBy(() -> Lift.of(3, 4, 0, 0, 42)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BitSet set(int... nodes) {
        var set = new BitSet();
        Arrays.stream(nodes).forEach(set::set);
        return set;
    }
}
