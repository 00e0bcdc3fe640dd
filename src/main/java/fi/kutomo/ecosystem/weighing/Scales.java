package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Blocks;
import fi.kutomo.ecosystem.network.Components;
import fi.kutomo.ecosystem.network.Distances;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs candidates for introductions in one region. Distances and blocks of the net are reckoned once, when the scales are made. Never only
 * a bridge: a fit of 0.25 is asked of everybody, and only the best 200 by fit are weighed. Candidates that are tied already are left out.
 */
public final class Scales {

    public static final int MOST_WEIGHED = 200;
    public static final double LEAST_FIT = 0.25;
    private static final double HUBS = 0.05;

    private final Graph graph;
    private final Graph strengths;
    private final Crossing crossing;
    private final Distances distances;
    private final Blocks blocks;
    private final Components components;
    private final int[] degrees;

    /**
     * @param graph the ties of the region
     * @param strengths the same nodes, with strengths above 0 up to 1; ties of the weaver may be among them though the first has them not
     */
    public Scales(Graph graph, Graph strengths, Crossing crossing) {
        if (graph.size() != strengths.size()) {
            throw new IllegalArgumentException("Two graphs of different nodes");
        }
        this.graph = graph;
        this.strengths = strengths;
        this.crossing = crossing;
        distances = Distances.of(graph);
        blocks = Blocks.of(graph);
        components = Components.of(graph);
        degrees = IntStream.range(0, graph.size()).map(graph::degree).sorted().toArray();
    }

    /** Best first; of equally good ones the lower pair. */
    public List<Suggestion> weigh(List<Candidate> candidates, Load load) {
        var weighed = candidates.stream()
                .filter(each -> each.fit() >= LEAST_FIT && !graph.tied(each.pair().first(), each.pair().second()))
                .sorted(Comparator.comparingDouble(Candidate::fit).reversed().thenComparing(Candidate::pair))
                .limit(MOST_WEIGHED)
                .toList();
        var bridging = Bridging.of(graph, distances, crossing, weighed.stream().map(Candidate::pair).toList());
        var suggestions = new ArrayList<Suggestion>(weighed.size());
        for (int place = 0; place < weighed.size(); place++) {
            suggestions.add(suggestion(weighed.get(place), bridging.get(place), load));
        }
        suggestions.sort(Comparator.comparingDouble((Suggestion each) -> each.parts().score())
                .reversed()
                .thenComparing(Suggestion::pair));
        return suggestions;
    }

    public Distances distances() {
        return distances;
    }

    private Suggestion suggestion(Candidate candidate, Bridging bridging, Load load) {
        var pair = candidate.pair();
        var notes = EnumSet.noneOf(Suggestion.Note.class);
        if (hub(pair.first()) || hub(pair.second())) {
            notes.add(Suggestion.Note.HUB);
        }
        if (fragile(pair)) {
            notes.add(Suggestion.Note.SECOND_PATH);
        }
        var path = WarmPath.of(strengths, pair);
        double bridge = notes.contains(Suggestion.Note.HUB) ? bridging.score() / 2 : bridging.score();
        var parts = new Parts(candidate.fit(), bridge, path.warmth(), load.fatigue(pair));
        return new Suggestion(pair, parts, bridging, path, crossing.of(pair), notes);
    }

    /** No more than five in a hundred have as many ties. */
    private boolean hub(int node) {
        int fewer = 0;
        while (degrees[fewer] < graph.degree(node)) {
            fewer++;
        }
        return degrees.length - fewer <= HUBS * degrees.length;
    }

    /** Joined, but one node or tie taken away would part them. */
    private boolean fragile(Pair pair) {
        return components.of(pair.first()) == components.of(pair.second()) && !blocks.together(pair.first(), pair.second());
    }
}
