package fi.kutomo.ecosystem.effects;

import fi.kutomo.ecosystem.network.Components;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.PathLengths;
import fi.kutomo.ecosystem.whole.Extent;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The net without one of its weavers, beside the net as it is. A weaver works towards the day when the two hardly differ.
 *
 * @param cutOff those who hung together with the weaver and would no longer belong to the largest part of them, in rising order
 */
public record WithoutMe(State with, State without, List<Integer> cutOff) {

    /** What of the net is looked at. */
    public record State(Extent extent, OptionalDouble efficiency, OptionalDouble averagePath) {

        static State of(Graph graph) {
            var paths = PathLengths.of(graph);
            return new State(Extent.of(graph), paths.efficiency(), paths.average());
        }

        public boolean connected() {
            return extent.components() == 1;
        }
    }

    public static WithoutMe of(Graph graph, int weaver) {
        var others = IntStream.range(0, graph.size()).filter(node -> node != weaver).toArray();
        var before = Components.of(graph);
        var mine = graph.among(IntStream.of(others).filter(node -> before.of(node) == before.of(weaver)).toArray());
        return new WithoutMe(State.of(graph), State.of(graph.among(others)), cutOff(before.members(before.of(weaver)), weaver, mine));
    }

    /** The net without some of its ties: cut off are those who would no longer belong to the largest part. */
    public static WithoutMe of(Graph graph, Graph without) {
        var before = Components.of(graph);
        var after = Components.of(without);
        var cutOff = IntStream.of(before.members(before.largest())).filter(node -> after.of(node) != after.largest()).boxed().toList();
        return new WithoutMe(State.of(graph), State.of(without), cutOff);
    }

    /** Nodes of the part are numbered without the weaver, in the order of the members. */
    private static List<Integer> cutOff(int[] members, int weaver, Graph part) {
        var names = IntStream.of(members).filter(node -> node != weaver).toArray();
        var components = Components.of(part);
        return IntStream.range(0, names.length)
                .filter(place -> components.of(place) != components.largest())
                .map(place -> names[place])
                .boxed()
                .toList();
    }
}
