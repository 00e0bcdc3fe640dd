package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.phases.Phase;
import fi.kutomo.ecosystem.silos.Silo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a run. Names are nowhere in it: who the actors are is asked again at each reading.
 *
 * @param phase null for an empty net
 * @param stability how alike the starts of the search for groups were; null without groups
 */
public record Portrait(
        Map<Measure, Figure> figures, @Nullable Phase phase, Signals signals, List<Parting> partings, @Nullable Double stability) {

    /** What the phase is read from. */
    public record Signals(
            @Nullable Double largestShare,
            @Nullable Double degreeCentralization,
            double topBetweenness,
            int core,
            @Nullable Double coreDensity,
            @Nullable Double coreFit,
            int highestCore) {}

    /**
     * Whether a silo parts the net.
     *
     * @param known actors whose silo is known
     * @param index the E-I index; null without ties
     * @param expected of random ties
     * @param p how rarely shuffled labels come as far from that
     * @param likeness attribute assortativity r after Newman; null where it is not defined
     * @param diversity of the actors over the groups after Blau, from 0 to below 1
     */
    public record Parting(
            Silo silo,
            int known,
            long across,
            long within,
            @Nullable Double index,
            @Nullable Double expected,
            @Nullable Double p,
            @Nullable Double likeness,
            double diversity,
            Matrix matrix) {

        /** A result that chance brings less often than once in twenty. */
        public static final double RARE = 0.05;

        public Verdict verdict() {
            if (index == null || expected == null || p == null) {
                return Verdict.UNDEFINED;
            }
            return p >= RARE ? Verdict.CHANCE : index < expected ? Verdict.INWARD : Verdict.OUTWARD;
        }
    }

    /** What the test says. */
    public enum Verdict {
        INWARD,
        CHANCE,
        OUTWARD,
        UNDEFINED
    }

    /**
     * Ties between groups that have five actors or more, the others taken together.
     *
     * @param keys of the groups; the last is empty where smaller ones stand together
     */
    public record Matrix(List<String> keys, List<Integer> sizes, List<List<Long>> ties, List<List<Double>> expected) {

        /** Pairs of groups with fewer ties than chance would bring, the fewest beside the expected first. */
        List<Pair> farthest(int most) {
            return IntStream.range(0, keys.size())
                    .boxed()
                    .flatMap(one -> IntStream.range(one + 1, keys.size()).mapToObj(other -> new Pair(one, other)))
                    .filter(pair -> ratio(pair) < 1)
                    .sorted(Comparator.comparingDouble(this::ratio).thenComparingDouble(pair -> -expected.get(pair.first()).get(pair.second())))
                    .limit(most)
                    .toList();
        }

        /** What is not expected is not missing. */
        private double ratio(Pair pair) {
            double chance = expected.get(pair.first()).get(pair.second());
            return chance == 0 ? 1 : ties.get(pair.first()).get(pair.second()) / chance;
        }
    }
}
