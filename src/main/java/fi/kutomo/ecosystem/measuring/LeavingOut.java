package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.centrality.Centralization;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Lots;
import fi.kutomo.ecosystem.network.PathLengths;
import fi.kutomo.ecosystem.network.Seeds;
import fi.kutomo.ecosystem.whole.Cohesion;
import fi.kutomo.ecosystem.whole.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far measures would be from what they are if some actors were not known: some are left out at random, again and again, and the
 * middle 90 % of what is reckoned then is told. Only measures that do not simply grow with the net are asked.
 */
final class LeavingOut {

    /** Fewer give no range. */
    private static final int FEWEST = 10;

    private final Graph graph;
    private final Parameters parameters;
    private final Map<Measure, List<Double>> found = new EnumMap<>(Measure.class);

    LeavingOut(Graph graph, Parameters parameters) {
        this.graph = graph;
        this.parameters = parameters;
    }

    /** Where the middle 90 % begin and end, for each measure that is defined in most rounds. */
    Map<Measure, double[]> ranges(Course course) {
        int kept = graph.size() - Math.max(1, (int) Math.round(parameters.leftOut() * graph.size()));
        if (kept < FEWEST) {
            return Map.of();
        }
        var random = Seeds.random(parameters.seed());
        for (int round = 0; round < parameters.rounds(); round++) {
            course.at(round, parameters.rounds());
            var nodes = IntStream.range(0, graph.size()).toArray();
            Lots.draw(nodes, kept, random);
            take(graph.among(Arrays.stream(nodes, 0, kept).sorted().toArray()));
        }
        var ranges = new EnumMap<Measure, double[]>(Measure.class);
        found.forEach((measure, values) -> {
            if (2 * values.size() > parameters.rounds()) {
                Collections.sort(values);
                int end = values.size() / 20;
                ranges.put(measure, new double[] {values.get(end), values.get(values.size() - 1 - end)});
            }
        });
        return ranges;
    }

    private void take(Graph part) {
        var extent = Extent.of(part);
        var cohesion = Cohesion.of(part);
        var paths = PathLengths.of(part);
        add(Measure.ALONE, OptionalDouble.of((double) extent.isolates() / extent.nodes()));
        add(Measure.LARGEST_SHARE, extent.largestShare());
        add(Measure.DENSITY, extent.density());
        add(Measure.MEAN_DISTANCE, paths.average());
        add(Measure.CLUSTERING, cohesion.clustering());
        add(Measure.DEGREE_CENTRALIZATION, Centralization.ofDegrees(part));
        add(Measure.TRANSITIVITY, cohesion.transitivity());
        add(Measure.EFFICIENCY, paths.efficiency());
        add(Measure.DEGREE_ASSORTATIVITY, cohesion.degreeAssortativity());
    }

    private void add(Measure measure, OptionalDouble value) {
        value.ifPresent(defined -> found.computeIfAbsent(measure, _ -> new ArrayList<>()).add(defined));
    }
}
