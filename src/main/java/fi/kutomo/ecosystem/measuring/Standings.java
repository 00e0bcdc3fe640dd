package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.centrality.Betweenness;
import fi.kutomo.ecosystem.centrality.Eigenvector;
import fi.kutomo.ecosystem.centrality.Nearness;
import fi.kutomo.ecosystem.centrality.PageRank;
import fi.kutomo.ecosystem.centrality.Reach;
import fi.kutomo.ecosystem.holes.Brokerage;
import fi.kutomo.ecosystem.holes.Burt;
import fi.kutomo.ecosystem.measuring.Standing.Signs;
import fi.kutomo.ecosystem.network.Cores;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.network.Values;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reckons where each actor of a net stands, as weavers are told. */
final class Standings {

    private final Graph graph;
    private final Betweenness betweenness;
    private final Nearness nearness;
    private final Optional<Partition> groups;
    private final Burt holes;
    private final Values reach;
    private final Values ranks;
    private final Values prominence;
    private final double greatest;
    private final Cores cores;

    Standings(Graph graph, Betweenness betweenness, Nearness nearness, Optional<Partition> groups) {
        this.graph = graph;
        this.betweenness = betweenness;
        this.nearness = nearness;
        this.groups = groups;
        holes = new Burt(graph);
        reach = Reach.of(graph);
        ranks = PageRank.of(graph);
        prominence = Eigenvector.of(graph);
        greatest = prominence.defined().max().orElse(1);
        cores = Cores.of(graph);
    }

    Signs of(int node) {
        return new Signs(
                Figure.boxed(betweenness.values().at(node)),
                Figure.boxed(nearness.closeness().at(node)),
                Figure.boxed(holes.constraint(node)),
                Figure.boxed(reach.at(node)),
                Figure.boxed(holes.effectiveSize(node)),
                times(ranks.at(node), graph.size()),
                times(prominence.at(node), 1 / greatest),
                cores.number(node),
                groups.flatMap(known -> Brokerage.of(graph, known, node).most()).orElse(null));
    }

    private static @Nullable Double times(OptionalDouble value, double scale) {
        return value.isEmpty() ? null : Double.valueOf(scale * value.getAsDouble());
    }
}
