package fi.kutomo.ecosystem.holes;

import static fi.kutomo.ecosystem.Printed.digits;
import static fi.kutomo.ecosystem.Printed.six;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.network.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurtTest {

    @ParameterizedTest
    @CsvSource({
        "A, 4, 0.595486, 2.5, 0.625, 0.167751",
        "B, 3, 0.642747, 1.666667, 0.555556, 0.073738",
        "C, 1, 1.0, 1.0, 1.0, 1",
        "D, 2, 0.784722, 1.0, 0.5, 0.012748",
        "E, 2, 0.730903, 1.0, 0.5, 0.003425",
        "F, 2, 0.730903, 1.0, 0.5, 0.003425",
        "G, 6, 0.400270, 4.666667, 0.777778, 0.094749"
    })
    void isAsPrintedForHisExample(char name, int degree, double constraint, double size, double efficiency, double hierarchy) {
        var burt = new Burt(KnownGraphs.BURT);
        int node = name - 'A';

        assertThat(KnownGraphs.BURT.degree(node)).isEqualTo(degree);
        six(burt.constraint(node), constraint);
        six(burt.effectiveSize(node), size);
        six(burt.efficiency(node), efficiency);
        six(burt.hierarchy(node), hierarchy);
    }

    @Test
    void tellsOnWhomOneDepends() {
        var burt = new Burt(KnownGraphs.BURT);

        six(burt.localConstraint(0, 1), 0.085069);
        six(burt.localConstraint(0, 4), 0.085069);
        six(burt.localConstraint(0, 5), 0.085069);
        six(burt.localConstraint(0, 6), 0.340278);
        assertThat(burt.localConstraint(0, 2)).isEmpty();
    }

    @Test
    void countsWeights() {
        var burt = new Burt(KnownGraphs.WEIGHTED_BURT);

        digits(burt.constraint(6), 0.299, 3);
        digits(burt.constraint(0), 0.795, 3);
        digits(burt.constraint(2), 1, 3);
        digits(burt.effectiveSize(6), 5.47, 2);
        digits(burt.effectiveSize(0), 2.47, 2);
        digits(burt.effectiveSize(2), 1, 2);
    }

    @Test
    void countsBothDirectionsOfDirectedTies() {
        var burt = new Burt(KnownGraphs.DIRECTED_BURT);

        digits(burt.constraint(0), 1.003, 3);
        digits(burt.constraint(1), 1.003, 3);
        digits(burt.constraint(2), 1.389, 3);
        digits(burt.effectiveSize(0), 1.167, 3);
        digits(burt.effectiveSize(1), 1.167, 3);
        digits(burt.effectiveSize(2), 1, 3);
    }

    @Test
    void isAsPrintedForTheMedici() {
        var burt = new Burt(KnownGraphs.FLORENCE);
        int medici = KnownGraphs.FAMILIES.indexOf("Medici");

        six(burt.constraint(medici), 0.209877);
        six(burt.effectiveSize(medici), 5.666667);
    }

    @Test
    void saysNothingOfWhoHasNoTies() {
        var burt = new Burt(Graph.of(3, new int[] {0, 1}));

        assertThat(burt.constraint(2)).isEmpty();
        assertThat(burt.effectiveSize(2)).isEmpty();
        assertThat(burt.efficiency(2)).isEmpty();
        assertThat(burt.hierarchy(2)).isEmpty();
        assertThat(burt.constraints().at(2)).isEmpty();
    }

    @Test
    void knowsItsOwnBounds() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 20; round++) {
            var graph = KnownGraphs.random(25, 50, random);
            var burt = new Burt(graph);
            for (int node = 0; node < 25; node++) {
                if (graph.degree(node) == 1) {
                    six(burt.constraint(node), 1);
                }
                if (graph.degree(node) > 0) {
                    assertThat(burt.effectiveSize(node).orElseThrow()).isBetween(1 - 1e-12, graph.degree(node) + 1e-12);
                    assertThat(burt.hierarchy(node).orElseThrow()).isBetween(-1e-12, 1 + 1e-12);
                }
            }
        }
    }
}
