package fi.kutomo.ecosystem.effects;

import fi.kutomo.ecosystem.centrality.Centralization;
import fi.kutomo.ecosystem.holes.Burt;
import fi.kutomo.ecosystem.network.Blocks;
import fi.kutomo.ecosystem.network.Breadth;
import fi.kutomo.ecosystem.network.Clustering;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.PathLengths;
import fi.kutomo.ecosystem.silos.Inwardness;
import fi.kutomo.ecosystem.silos.Silo;
import fi.kutomo.ecosystem.whole.Extent;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The signs of a net at one moment, or their change. A sign that is not defined is missing. */
public record Measures(Map<Sign, Double> signs) {

    private static final Map<Silo, Sign> SILOS = Map.of(
            Silo.BRANCH, Sign.INWARDNESS_BY_BRANCH, Silo.SECTOR, Sign.INWARDNESS_BY_SECTOR, Silo.REGION, Sign.INWARDNESS_BY_REGION);

    public Measures {
        signs = Map.copyOf(signs);
    }

    public static Measures of(Graph graph, Circumstances circumstances) {
        var signs = new EnumMap<Sign, Double>(Sign.class);
        var extent = Extent.of(graph);
        signs.put(Sign.NODES, (double) extent.nodes());
        signs.put(Sign.ISOLATES, (double) extent.isolates());
        signs.put(Sign.COMPONENTS, (double) extent.components());
        put(signs, Sign.LARGEST_SHARE, extent.largestShare());
        put(signs, Sign.DENSITY, extent.density());
        put(signs, Sign.EFFICIENCY, PathLengths.of(graph).efficiency());
        put(signs, Sign.CLUSTERING, Clustering.of(graph).average());
        put(signs, Sign.DEGREE_CENTRALIZATION, Centralization.ofDegrees(graph));
        var blocks = Blocks.of(graph);
        signs.put(Sign.BRIDGES, (double) blocks.bridges().size());
        signs.put(Sign.ARTICULATION_POINTS, (double) blocks.articulationPoints().size());
        circumstances.silos().forEach((silo, labels) -> {
            if (SILOS.containsKey(silo)) {
                put(signs, SILOS.get(silo), Inwardness.index(labels.among(graph), labels.groups()));
            }
        });
        put(signs, Sign.DEVELOPER_CONSTRAINT, constraint(graph, circumstances.developers()));
        put(signs, Sign.DEVELOPERS_SUPPORTED, supported(graph, circumstances));
        put(signs, Sign.PERIPHERY_REACH, Periphery.reach(graph));
        return new Measures(signs);
    }

    public OptionalDouble at(Sign sign) {
        var value = signs.get(sign);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The change from another moment, for signs that both have. */
    public Measures since(Measures before) {
        var change = new EnumMap<Sign, Double>(Sign.class);
        signs.forEach((sign, value) -> before.at(sign).ifPresent(was -> change.put(sign, value - was)));
        return new Measures(change);
    }

    private static OptionalDouble constraint(Graph graph, BitSet developers) {
        var burt = new Burt(graph);
        return developers.stream().filter(node -> graph.degree(node) > 0).mapToDouble(node -> burt.constraint(node).orElseThrow()).average();
    }

    private static OptionalDouble supported(Graph graph, Circumstances circumstances) {
        var search = new Breadth(graph);
        return circumstances.developers().stream()
                .map(node -> near(search.from(node, 2), circumstances.funders()) && near(search, circumstances.adopters()) ? 1 : 0)
                .average();
    }

    private static boolean near(Breadth search, BitSet sought) {
        for (int place = 1; place < search.reached(); place++) {
            if (sought.get(search.node(place))) {
                return true;
            }
        }
        return false;
    }

    private static void put(Map<Sign, Double> signs, Sign sign, OptionalDouble value) {
        value.ifPresent(defined -> signs.put(sign, defined));
    }
}
