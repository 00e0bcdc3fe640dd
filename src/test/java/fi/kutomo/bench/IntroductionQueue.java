package fi.kutomo.bench;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.groups.Leiden;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.silos.Labels;
import fi.kutomo.ecosystem.silos.Silo;
import fi.kutomo.ecosystem.weighing.Candidate;
import fi.kutomo.ecosystem.weighing.Choosing;
import fi.kutomo.ecosystem.weighing.Crossing;
import fi.kutomo.ecosystem.weighing.Scales;
import fi.kutomo.ecosystem.weighing.Load;
import fi.kutomo.ecosystem.weighing.Suggestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The part of the network benchmark that ranks introductions in a made region: communities, distances, bridges, paths and choice. */
final class IntroductionQueue {

    private static final int ACTORS = 2_000;
    private static final int FITS = 20_000;
    private static final int WANTED = 20;
    private static final int RUNS = 5;
    private static final double MOST_SECONDS = 5;

    private final Random random;
    private final Graph graph;
    private final Graph strengths;
    private final List<Candidate> candidates;

    IntroductionQueue(long seed) {
        random = new Random(seed);
        graph = KnownGraphs.growing(ACTORS, 5, random);
        var builder = Graph.builder(ACTORS);
        KnownGraphs.pairs(graph).forEach(pair -> builder.add(pair.first(), pair.second(), 0.05 + 0.95 * random.nextDouble()));
        strengths = builder.build(Merging.MAX);
        var fits = new TreeMap<Pair, Candidate>();
        while (fits.size() < FITS) {
            int one = random.nextInt(ACTORS);
            int other = random.nextInt(ACTORS);
            if (one != other) {
                fits.put(new Pair(one, other), new Candidate(new Pair(one, other), random.nextDouble(), random.nextDouble()));
            }
        }
        candidates = List.copyOf(fits.values());
    }

    void run(Map<String, Boolean> lines, List<Map<String, Object>> rows) {
        var told = Map.of(Silo.BRANCH, labels(12), Silo.SECTOR, labels(4), Silo.REGION, labels(3));
        double first = NetworkBench.seconds(() -> queue(told));
        double median = NetworkBench.median(IntStream.range(0, RUNS).mapToObj(_ -> NetworkBench.seconds(() -> queue(told))).toList());
        System.out.printf(Locale.ROOT, "%-34s %12.3f %12.3f%n", "queue of introductions, 2000", 1e3 * first, 1e3 * median);
        rows.add(Map.of("what", "queue of introductions", "first", first, "median", median));
        double slowest = Math.max(first, median);
        lines.put(
                String.format(Locale.ROOT, "introductions for %d actors from %d given fits at most %.0f s (%.2f s)", ACTORS, FITS, MOST_SECONDS, slowest),
                slowest <= MOST_SECONDS && queue(told).size() == WANTED);
    }

    private List<Suggestion> queue(Map<Silo, Labels> told) {
        var labels = new EnumMap<Silo, Labels>(told);
        labels.put(Silo.COMMUNITY, Labels.of(Leiden.USUAL.in(graph).orElseThrow().groups()));
        var scales = new Scales(graph, strengths, new Crossing(labels));
        return Choosing.from(scales.weigh(candidates, Load.NONE), Load.NONE, WANTED, 42);
    }

    private Labels labels(int kinds) {
        return Labels.of(Partition.of(IntStream.range(0, ACTORS).map(_ -> random.nextInt(kinds)).toArray()));
    }
}
