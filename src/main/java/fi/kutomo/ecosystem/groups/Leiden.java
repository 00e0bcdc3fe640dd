package fi.kutomo.ecosystem.groups;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.network.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Groups that the net itself shows, by the Leiden algorithm (Traag, Waltman and van Eck 2019) with modularity as its aim. Every group hangs
 * together. One start can end in a poorer answer than another, so there are several, and the best of them is told together with how alike
 * they were.
 *
 * @param resolution γ of the modularity: above 1 smaller groups, below 1 greater ones
 * @param starts how many times from the beginning
 * @param rounds how many times the algorithm improves its own result in each start, at most: it ends where a round changes nothing
 * @param seed of the first start; the others follow from it
 */
public record Leiden(double resolution, int starts, int rounds, long seed) {

    public static final Leiden USUAL = new Leiden(1, 10, 10, Seeds.USUAL);

    public Leiden {
        if (!(resolution > 0) || Double.isInfinite(resolution) || starts < 1 || rounds < 1) {
            throw new IllegalArgumentException("Not a way to look for groups");
        }
    }

    /**
     * What was found.
     *
     * @param modularity of the best start
     * @param stability the mean adjusted Rand index of the other starts against the best one: 1 where all say the same; empty after one start
     */
    public record Found(Partition groups, double modularity, OptionalDouble stability) {}

    public Leiden withSeed(long other) {
        return new Leiden(resolution, starts, rounds, other);
    }

    /** Empty without ties. A node without ties is a group of its own. */
    public Optional<Found> in(Graph graph) {
        if (graph.ties() == 0) {
            return Optional.empty();
        }
        var search = new Search(graph, resolution);
        var random = Seeds.random(seed);
        var tried = IntStream.range(0, starts)
                .mapToObj(_ -> Partition.of(search.run(rounds, random.split())))
                .map(groups -> new Found(groups, Modularity.of(graph, groups, resolution).orElseThrow(), OptionalDouble.empty()))
                .toList();
        var best = tried.stream().reduce((one, other) -> other.modularity() > one.modularity() ? other : one).orElseThrow();
        return Optional.of(new Found(best.groups(), best.modularity(), stability(best, tried)));
    }

    private static OptionalDouble stability(Found best, List<Found> tried) {
        return tried.stream().filter(each -> each != best).mapToDouble(each -> Agreement.rand(best.groups(), each.groups())).average();
    }
}
