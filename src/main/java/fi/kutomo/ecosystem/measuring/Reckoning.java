package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.centrality.Betweenness;
import fi.kutomo.ecosystem.centrality.Nearness;
import fi.kutomo.ecosystem.groups.Leiden;
import fi.kutomo.ecosystem.groups.Leiden.Found;
import fi.kutomo.ecosystem.measuring.Run.Audience;
import fi.kutomo.ecosystem.measuring.Run.Seam;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.phases.LipCore;
import fi.kutomo.ecosystem.phases.Phase;
import fi.kutomo.ecosystem.phases.Signals;
import fi.kutomo.ecosystem.whole.WholeNetwork;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Reckons all measures of a net; the same net and the same parameters always give the same. */
final class Reckoning {

    private final Net net;
    private final Graph graph;
    private final Parameters parameters;
    private final Betweenness betweenness;
    private final Nearness nearness;
    private final WholeNetwork whole;
    private final Optional<Found> groups;

    private Reckoning(Net net, Parameters parameters) {
        this.net = net;
        this.graph = net.graph();
        this.parameters = parameters;
        betweenness = Betweenness.of(graph, parameters.seed());
        nearness = Nearness.of(graph);
        whole = WholeNetwork.of(graph, betweenness, nearness);
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
        var figures = figures();
        ranges.forEach((measure, range) -> figures.computeIfPresent(
                measure, (_, figure) -> figure.value() == null ? figure : figure.between(range[0], range[1])));
        return new Portrait(
                figures, Phase.of(signals).orElse(null), told(signals), new Partings(net, parameters).all(),
                groups.map(found -> Figure.boxed(found.stability())).orElse(null));
    }

    private Map<Measure, Figure> figures() {
        var extent = whole.extent();
        var fragility = whole.fragility();
        double actors = extent.nodes();
        var figures = new EnumMap<Measure, Figure>(Measure.class);
        figures.put(Measure.ACTORS, Figure.of(actors));
        figures.put(Measure.MEAN_TIES, Figure.of(2.0 * extent.ties() / actors));
        figures.put(Measure.ALONE, Figure.of(extent.isolates() / actors));
        figures.put(Measure.COMPONENTS, Figure.of(extent.components()));
        figures.put(Measure.LARGEST_SHARE, Figure.of(extent.largestShare()));
        figures.put(Measure.DENSITY, Figure.of(extent.density()));
        figures.put(Measure.MEAN_DISTANCE, Figure.of(whole.paths().average()));
        figures.put(Measure.CLUSTERING, Figure.of(whole.cohesion().clustering()));
        figures.put(Measure.DEGREE_CENTRALIZATION, Figure.of(whole.centralization().degree()));
        var between = Figure.of(whole.centralization().betweenness());
        figures.put(Measure.BETWEENNESS_CENTRALIZATION, betweenness.approximate() ? between.estimated(betweenness.largestError().orElse(0)) : between);
        figures.put(Measure.CUT_ACTORS, Figure.of(fragility.articulationPoints().size() / actors));
        figures.put(Measure.CUT_TIES, Figure.of(share(fragility.bridges().size(), extent.ties())));
        figures.put(Measure.GROUPS, Figure.of(groups.map(this::ofSeveral).orElse(0L)));
        figures.put(Measure.MODULARITY, Figure.of(groups.map(found -> OptionalDouble.of(found.modularity())).orElse(OptionalDouble.empty())));
        figures.put(Measure.RESPONSE, Figure.of(net.response().map(share -> OptionalDouble.of(share.part())).orElse(OptionalDouble.empty())));
        net.outward().ifPresent(outward -> figures.put(Measure.OUTWARD, Figure.of(share(outward, outward + extent.ties()))));
        further(figures);
        return figures;
    }

    private void further(Map<Measure, Figure> figures) {
        boolean tied = graph.ties() > 0;
        figures.put(Measure.TRANSITIVITY, Figure.of(whole.cohesion().transitivity()));
        figures.put(Measure.DIAMETER, Figure.of(steps(tied, whole.paths().diameter())));
        figures.put(Measure.RADIUS, Figure.of(steps(tied, whole.paths().radius())));
        figures.put(Measure.EFFICIENCY, Figure.of(whole.paths().efficiency()));
        figures.put(Measure.CLOSENESS_CENTRALIZATION, Figure.of(whole.centralization().closeness()));
        figures.put(Measure.DEGREE_ASSORTATIVITY, Figure.of(whole.cohesion().degreeAssortativity()));
        figures.put(Measure.HIGHEST_CORE, Figure.of(whole.highestCore()));
        net.directed().reciprocity().ifPresent(returned -> figures.put(Measure.RECIPROCITY, Figure.of(returned)));
    }

    private static OptionalDouble steps(boolean tied, OptionalInt steps) {
        return tied && steps.isPresent() ? OptionalDouble.of(steps.getAsInt()) : OptionalDouble.empty();
    }

    private static OptionalDouble share(int some, int all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
    }

    private long ofSeveral(Found found) {
        return IntStream.of(found.groups().sizes()).filter(size -> size > 1).count();
    }

    private Signals signals() {
        return new Signals(
                whole.extent().largestShare(), whole.centralization().degree(), betweenness.largestShare(), LipCore.of(graph),
                whole.cohesion().clustering(), whole.highestCore());
    }

    private static Portrait.Signals told(Signals signals) {
        var core = signals.core();
        return new Portrait.Signals(
                Figure.boxed(signals.largestShare()), Figure.boxed(signals.degreeCentralization()), signals.topBetweenness(), core.members().size(),
                Figure.boxed(core.density()), Figure.boxed(core.fit()), signals.highestCore());
    }

    private List<Standing> standings(Audience audience) {
        var signs = audience == Audience.WEAVERS
                ? Optional.of(new Standings(graph, betweenness, nearness, groups.map(Found::groups)))
                : Optional.<Standings>empty();
        var cut = Set.copyOf(whole.fragility().articulationPoints());
        return IntStream.range(0, graph.size())
                .mapToObj(node -> new Standing(
                        net.actors().get(node), graph.degree(node),
                        groups.filter(_ -> graph.degree(node) > 0).map(found -> found.groups().group(node)).orElse(null), cut.contains(node),
                        signs.map(each -> each.of(node)).orElse(null)))
                .toList();
    }

    /** A tie to somebody who has no other is no seam: only that one would be left alone. */
    private List<Seam> seams() {
        return whole.fragility().bridges().stream()
                .filter(tie -> graph.degree(tie.first()) > 1 && graph.degree(tie.second()) > 1)
                .map(tie -> new Seam(net.actors().get(tie.first()), net.actors().get(tie.second())))
                .toList();
    }
}
