package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.centrality.Betweenness;
import fi.kutomo.ecosystem.centrality.Centralization;
import fi.kutomo.ecosystem.centrality.Nearness;
import fi.kutomo.ecosystem.groups.Leiden;
import fi.kutomo.ecosystem.groups.Leiden.Found;
import fi.kutomo.ecosystem.holes.Burt;
import fi.kutomo.ecosystem.measuring.Run.Audience;
import fi.kutomo.ecosystem.measuring.Run.Seam;
import fi.kutomo.ecosystem.network.Blocks;
import fi.kutomo.ecosystem.network.Clustering;
import fi.kutomo.ecosystem.network.Cores;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.PathLengths;
import fi.kutomo.ecosystem.network.Values;
import fi.kutomo.ecosystem.phases.LipCore;
import fi.kutomo.ecosystem.phases.Phase;
import fi.kutomo.ecosystem.phases.Signals;
import fi.kutomo.ecosystem.whole.Extent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Reckons all measures of a net; the same net and the same parameters always give the same. */
final class Reckoning {

    private final Net net;
    private final Graph graph;
    private final Parameters parameters;
    private final Betweenness betweenness;
    private final Nearness nearness;
    private final Blocks blocks;
    private final Optional<Found> groups;

    private Reckoning(Net net, Parameters parameters) {
        this.net = net;
        this.graph = net.graph();
        this.parameters = parameters;
        betweenness = Betweenness.of(graph, parameters.seed());
        nearness = Nearness.of(graph);
        blocks = Blocks.of(graph);
        groups = new Leiden(1, parameters.starts(), Leiden.USUAL.rounds(), parameters.seed()).in(graph);
    }

    /** What was reckoned. */
    record Result(Portrait portrait, List<Standing> standings, List<Seam> seams) {}

    /** For weavers also where each actor stands. */
    static Result of(Net net, Parameters parameters, Audience audience, Course course) {
        course.at(0, parameters.rounds());
        var reckoning = new Reckoning(net, parameters);
        var ranges = new LeavingOut(net.graph(), parameters).ranges(course);
        return new Result(reckoning.portrait(ranges), reckoning.standings(audience), reckoning.seams());
    }

    private Portrait portrait(Map<Measure, double[]> ranges) {
        var signals = signals();
        var figures = figures(signals);
        ranges.forEach((measure, range) -> figures.computeIfPresent(
                measure, (_, figure) -> figure.value() == null ? figure : figure.between(range[0], range[1])));
        return new Portrait(
                figures, Phase.of(signals).orElse(null), told(signals), new Partings(net, parameters).all(),
                groups.map(found -> Figure.boxed(found.stability())).orElse(null));
    }

    private Map<Measure, Figure> figures(Signals signals) {
        var extent = Extent.of(graph);
        double actors = extent.nodes();
        var figures = new EnumMap<Measure, Figure>(Measure.class);
        figures.put(Measure.ACTORS, Figure.of(actors));
        figures.put(Measure.MEAN_TIES, Figure.of(2.0 * extent.ties() / actors));
        figures.put(Measure.ALONE, Figure.of(extent.isolates() / actors));
        figures.put(Measure.COMPONENTS, Figure.of(extent.components()));
        figures.put(Measure.LARGEST_SHARE, Figure.of(extent.largestShare()));
        figures.put(Measure.DENSITY, Figure.of(extent.density()));
        figures.put(Measure.MEAN_DISTANCE, Figure.of(PathLengths.of(graph).average()));
        figures.put(Measure.CLUSTERING, Figure.of(Clustering.of(graph).average()));
        var centralization = Centralization.of(graph, betweenness, nearness);
        figures.put(Measure.DEGREE_CENTRALIZATION, Figure.of(signals.degreeCentralization()));
        var between = Figure.of(centralization.betweenness());
        figures.put(Measure.BETWEENNESS_CENTRALIZATION, betweenness.approximate() ? between.estimated(betweenness.largestError().orElse(0)) : between);
        figures.put(Measure.CUT_ACTORS, Figure.of(blocks.articulationPoints().size() / actors));
        figures.put(Measure.CUT_TIES, Figure.of(share(blocks.bridges().size(), extent.ties())));
        figures.put(Measure.GROUPS, Figure.of(groups.map(this::ofSeveral).orElse(0L)));
        figures.put(Measure.MODULARITY, Figure.of(groups.map(found -> OptionalDouble.of(found.modularity())).orElse(OptionalDouble.empty())));
        figures.put(Measure.RESPONSE, Figure.of(net.response().map(share -> OptionalDouble.of(share.part())).orElse(OptionalDouble.empty())));
        net.outward().ifPresent(outward -> figures.put(Measure.OUTWARD, Figure.of(share(outward, outward + extent.ties()))));
        return figures;
    }

    private static OptionalDouble share(int some, int all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
    }

    private long ofSeveral(Found found) {
        return IntStream.of(found.groups().sizes()).filter(size -> size > 1).count();
    }

    private Signals signals() {
        return new Signals(
                Extent.of(graph).largestShare(), Centralization.ofDegrees(graph), betweenness.largestShare(), LipCore.of(graph),
                Clustering.of(graph).average(), Cores.of(graph).highest());
    }

    private static Portrait.Signals told(Signals signals) {
        var core = signals.core();
        return new Portrait.Signals(
                Figure.boxed(signals.largestShare()), Figure.boxed(signals.degreeCentralization()), signals.topBetweenness(), core.members().size(),
                Figure.boxed(core.density()), Figure.boxed(core.fit()), signals.highestCore());
    }

    private List<Standing> standings(Audience audience) {
        boolean all = audience == Audience.WEAVERS;
        var constraints = all ? new Burt(graph).constraints() : Values.undefined(graph.size());
        var cut = blocks.articulationPoints();
        var standings = new ArrayList<Standing>();
        for (int node = 0; node < graph.size(); node++) {
            int place = node;
            var group = groups.filter(_ -> graph.degree(place) > 0).map(found -> found.groups().group(place)).orElse(null);
            standings.add(new Standing(
                    net.actors().get(node), graph.degree(node), group, cut.contains(node),
                    all ? Figure.boxed(betweenness.values().at(node)) : null,
                    all ? Figure.boxed(nearness.closeness().at(node)) : null,
                    Figure.boxed(constraints.at(node))));
        }
        return standings;
    }

    /** A tie to somebody who has no other is no seam: only that one would be left alone. */
    private List<Seam> seams() {
        return blocks.bridges().stream()
                .filter(tie -> graph.degree(tie.first()) > 1 && graph.degree(tie.second()) > 1)
                .map(tie -> new Seam(net.actors().get(tie.first()), net.actors().get(tie.second())))
                .toList();
    }
}
