package fi.kutomo.ecosystem;

import fi.kutomo.ecosystem.network.Directed;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.Partition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Graphs of the literature whose measures are printed, and made ones for properties. */
public final class KnownGraphs {

    /** Krackhardt (1990). */
    public static final Graph KITE = numbered(10, "0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9");

    /** Zachary (1977), members from 0; the weight says in how many places two met. */
    public static final Graph WEIGHTED_KARATE = weighted(34, """
            1: 0*4
            2: 0*5 1*6
            3: 0*3 1*3 2*3
            4: 0*3
            5: 0*3
            6: 0*3 4*2 5*5
            7: 0*2 1*4 2*4 3*3
            8: 0*2 2*5
            9: 2*1
            10: 0*2 4*3 5*3
            11: 0*3
            12: 0*1 3*3
            13: 0*3 1*5 2*3 3*3
            16: 5*3 6*3
            17: 0*2 1*1
            19: 0*2 1*2
            21: 0*2 1*2
            25: 23*5 24*2
            27: 2*2 23*4 24*3
            28: 2*2
            29: 23*3 26*4
            30: 1*2 8*3
            31: 0*2 24*2 25*7 28*2
            32: 2*3 8*3 14*3 15*3 18*1 20*3 22*2 23*5 29*4 30*3 31*4
            33: 8*3 9*2 13*3 14*2 15*4 18*2 19*1 20*1 22*3 23*4 26*2 27*4 28*2 29*2 30*3 31*4 32*5
            """);

    public static final Graph KARATE = even(WEIGHTED_KARATE);

    /** Which club the members went to: that of member 0, or that of member 33. */
    public static final Partition CLUBS = groups(34, "0 1 2 3 4 5 6 7 8 10 11 12 13 16 17 19 21");

    /** The best partition by modularity, proved by integer programming. */
    public static final Partition KARATE_COMMUNITIES =
            groups(34, "0 1 2 3 7 11 12 13 17 19 21", "4 5 6 10 16", "8 9 14 15 18 20 22 26 29 30 32 33");

    /** Burt's example; A is 0. */
    public static final Graph BURT = lettered("A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C");

    public static final Graph WEIGHTED_BURT = lettered("A-B*2 A-F*3 A-G*5 A-E*2 E-G*8 F-G*3 B-G*4 B-D*1 D-G*3 G-C*10");

    /** Weights are of what both directions carry together. */
    public static final Graph DIRECTED_BURT =
            new Directed(3).add(0, 1, 1).add(0, 2, 1).add(1, 0, 1).add(2, 1, 1).undirected(Merging.SUM);

    public static final Graph STAR = star(5);

    /** Two triangles, a1 a2 a3 as 0 1 2 and b1 b2 b3 as 3 4 5, joined by the weaver w, 6, at a1 and b1. */
    public static final Graph WEAVER = numbered(7, "0-1 1-2 0-2 3-4 4-5 3-5 6-0 6-3");

    public static final Partition WEAVER_REGIONS = Partition.of(0, 0, 0, 1, 1, 1, 2);

    public static final List<String> FAMILIES = List.of(
            "Acciaiuoli", "Medici", "Castellani", "Peruzzi", "Strozzi", "Barbadori", "Ridolfi", "Tornabuoni", "Albizzi", "Salviati", "Pazzi",
            "Bischeri", "Guadagni", "Ginori", "Lamberteschi");

    /** Marriages of Florentine families (Padgett), in the order of {@link #FAMILIES}. */
    public static final Graph FLORENCE = numbered(
            15, "0-1 2-3 2-4 2-5 1-5 1-6 1-7 1-8 1-9 9-10 3-4 3-11 4-6 4-11 6-7 7-12 8-13 8-12 11-12 12-14");

    public static final Graph TRIANGLES = numbered(15, "0-1 1-2 0-2 3-4 4-5 3-5 6-7 7-8 6-8 9-10 10-11 9-11 12-13 13-14 12-14");

    /** Three hubs of four leaves each, the hubs tied to each other. */
    public static final Graph HUBS = numbered(15, "0-1 1-2 0-2 0-3 0-4 0-5 0-6 1-7 1-8 1-9 1-10 2-11 2-12 2-13 2-14");

    /** Six who all know each other, and nine who know two of them. */
    public static final Graph CORE = core();

    private KnownGraphs() {}

    public static Graph star(int leaves) {
        return Graph.of(leaves + 1, IntStream.rangeClosed(1, leaves).mapToObj(leaf -> new int[] {0, leaf}).toArray(int[][]::new));
    }

    public static Graph complete(int nodes) {
        var builder = Graph.builder(nodes);
        IntStream.range(0, nodes).forEach(one -> IntStream.range(0, one).forEach(other -> builder.add(one, other)));
        return builder.build(Merging.MAX);
    }

    /** Every pair with the same chance; nodes without ties and several components come along. */
    public static Graph random(int nodes, double ties, Random random) {
        var builder = Graph.builder(nodes);
        for (int tie = 0; tie < ties; tie++) {
            builder.add(random.nextInt(nodes), random.nextInt(nodes));
        }
        return builder.build(Merging.MAX);
    }

    /** Whoever comes ties to some who are there, the more gladly the more ties they have (Barabási and Albert 1999). */
    public static Graph growing(int nodes, int each, Random random) {
        var builder = Graph.builder(nodes);
        var ends = new int[2 * nodes * each];
        int filled = 0;
        for (int node = 1; node < nodes; node++) {
            var chosen = new TreeSet<Integer>();
            while (chosen.size() < Math.min(each, node)) {
                chosen.add(filled == 0 || random.nextInt(10) == 0 ? random.nextInt(node) : ends[random.nextInt(filled)]);
            }
            for (int end : chosen) {
                builder.add(node, end);
                ends[filled++] = node;
                ends[filled++] = end;
            }
        }
        return builder.build(Merging.MAX);
    }

    /** The same graph with other numbers: what was node i is node places[i]. */
    public static Graph renumbered(Graph graph, int[] places) {
        var builder = Graph.builder(graph.size());
        pairs(graph).forEach(pair -> builder.add(places[pair.first()], places[pair.second()], graph.weight(graph.arc(pair.first(), pair.second()))));
        return builder.build(Merging.MAX);
    }

    public static int[] shuffled(int nodes, Random random) {
        var places = new ArrayList<>(IntStream.range(0, nodes).boxed().toList());
        Collections.shuffle(places, random);
        return places.stream().mapToInt(place -> place).toArray();
    }

    public static List<Pair> pairs(Graph graph) {
        var pairs = new ArrayList<Pair>();
        for (int node = 0; node < graph.size(); node++) {
            for (int end : graph.neighbours(node)) {
                if (end > node) {
                    pairs.add(new Pair(node, end));
                }
            }
        }
        return pairs;
    }

    public static List<Pair> untied(Graph graph) {
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < graph.size(); one++) {
            for (int other = one + 1; other < graph.size(); other++) {
                if (!graph.tied(one, other)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    /** A new one each time unless the property says which. */
    public static Random seeded() {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("kutomo.test.seed=" + seed);
        return new Random(seed);
    }

    /** The groups as lists of nodes; all that are not named are one more. */
    public static Partition groups(int nodes, String... groups) {
        var labels = new int[nodes];
        for (int group = 0; group < groups.length; group++) {
            for (String node : groups[group].split(" ")) {
                labels[Integer.parseInt(node)] = group + 1;
            }
        }
        return Partition.of(labels);
    }

    private static Graph numbered(int nodes, String ties) {
        var builder = Graph.builder(nodes);
        for (String tie : ties.split(" ")) {
            var ends = tie.split("-");
            builder.add(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
        return builder.build(Merging.MAX);
    }

    private static Graph lettered(String ties) {
        var builder = Graph.builder(7);
        for (String tie : ties.split(" ")) {
            double weight = tie.length() > 3 ? Double.parseDouble(tie.substring(4)) : 1;
            builder.add(tie.charAt(0) - 'A', tie.charAt(2) - 'A', weight);
        }
        return builder.build(Merging.MAX);
    }

    private static Graph weighted(int nodes, String rows) {
        var builder = Graph.builder(nodes);
        rows.lines().map(line -> line.split(": ")).forEach(row -> {
            for (String tie : row[1].split(" ")) {
                var parts = tie.split("\\*");
                builder.add(Integer.parseInt(row[0]), Integer.parseInt(parts[0]), Double.parseDouble(parts[1]));
            }
        });
        return builder.build(Merging.MAX);
    }

    private static Graph even(Graph weighted) {
        return Graph.of(weighted.size(), pairs(weighted).stream().map(pair -> new int[] {pair.first(), pair.second()}).toArray(int[][]::new));
    }

    private static Graph core() {
        var builder = Graph.builder(15);
        IntStream.range(0, 6).forEach(one -> IntStream.range(0, one).forEach(other -> builder.add(one, other)));
        IntStream.range(0, 9).forEach(leaf -> builder.add(6 + leaf, leaf % 6).add(6 + leaf, (leaf + 1) % 6));
        return builder.build(Merging.MAX);
    }
}
