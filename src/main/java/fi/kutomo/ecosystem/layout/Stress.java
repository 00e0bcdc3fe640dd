package fi.kutomo.ecosystem.layout;

import java.util.Arrays;

/**
 * The pairs of a connected part of a net that want to stand as far apart as the shortest way between them is long. Of small parts all
 * pairs count. Of large ones those with pivots, each of which stands for the actors nearest to it (Ortmann, Klimenta and Brandes 2017,
 * A sparse stress model), ties, and some pairs two steps apart, so that actors at one hub do not fall together.
 */
final class Stress {

    /** Up to so many actors all pairs count. */
    static final int ALL_PAIRS = 400;

    private static final int PIVOTS = 120;
    private static final int TWO_STEPS = 8;
    private static final int ROUNDS = 30;

    private Stress() {}

    /** Places for the members, in lengths of ties, around their own centre. */
    static double[][] lay(Web web, int[] members, long seed) {
        var place = new int[web.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
        }
        var chance = new Chance(seed ^ members[0] * 0x9E3779B97F4A7C15L);
        var x = new double[members.length];
        var y = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            x[i] = chance.share() * Math.sqrt(members.length);
            y[i] = chance.share() * Math.sqrt(members.length);
        }
        var springs = members.length <= ALL_PAIRS ? all(web, members, place) : sparse(web, members, place, chance);
        springs.relax(x, y, ROUNDS, chance);
        return new double[][] {x, y};
    }

    private static Springs all(Web web, int[] members, int[] place) {
        var springs = new Springs();
        for (int i = 0; i < members.length; i++) {
            var distance = web.distances(members[i]);
            for (int j = i + 1; j < members.length; j++) {
                double far = distance[members[j]];
                springs.add(i, place[members[j]], far, 1 / (far * far), 1 / (far * far));
            }
        }
        return springs;
    }

    private static Springs sparse(Web web, int[] members, int[] place, Chance chance) {
        var springs = new Springs();
        var pivots = pivots(web, members, chance);
        var near = new double[pivots.length][];
        for (int p = 0; p < pivots.length; p++) {
            near[p] = web.distances(pivots[p]);
        }
        var regions = regions(members, near);
        for (int p = 0; p < pivots.length; p++) {
            for (int i = 0; i < members.length; i++) {
                double far = near[p][members[i]];
                if (far > 0) {
                    springs.add(i, place[pivots[p]], far, within(regions[p], far / 2) / (far * far), 0);
                }
            }
        }
        for (int i = 0; i < members.length; i++) {
            neighbours(web, members[i], place, springs, chance);
        }
        return springs;
    }

    private static void neighbours(Web web, int node, int[] place, Springs springs, Chance chance) {
        for (int edge = web.first[node]; edge < web.first[node + 1]; edge++) {
            if (web.neighbour[edge] > node) {
                double far = web.length[edge];
                springs.add(place[node], place[web.neighbour[edge]], far, 1 / (far * far), 1 / (far * far));
            }
        }
        for (int sample = 0; sample < TWO_STEPS; sample++) {
            int edge = web.first[node] + chance.below(web.degree(node));
            int between = web.neighbour[edge];
            int further = web.first[between] + chance.below(web.degree(between));
            int end = web.neighbour[further];
            if (end != node && !tied(web, node, end)) {
                double far = web.length[edge] + web.length[further];
                springs.add(place[node], place[end], far, 1 / (far * far), 1 / (far * far));
            }
        }
    }

    private static boolean tied(Web web, int one, int other) {
        return Arrays.binarySearch(web.neighbour, web.first[one], web.first[one + 1], other) >= 0;
    }

    /** The first by chance, each further one as far as possible from those before. */
    static int[] pivots(Web web, int[] members, Chance chance) {
        var pivots = new int[Math.min(PIVOTS, members.length)];
        var nearest = new double[web.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int next = members[chance.below(members.length)];
        for (int p = 0; p < pivots.length; p++) {
            pivots[p] = next;
            var distance = web.distances(next);
            for (int member : members) {
                nearest[member] = Math.min(nearest[member], distance[member]);
                next = nearest[member] > nearest[next] ? member : next;
            }
        }
        return pivots;
    }

    /** For each pivot the sorted distances of the members that are nearer to it than to any other. */
    private static double[][] regions(int[] members, double[][] near) {
        var owner = new int[members.length];
        var count = new int[near.length];
        for (int i = 0; i < members.length; i++) {
            for (int p = 1; p < near.length; p++) {
                owner[i] = near[p][members[i]] < near[owner[i]][members[i]] ? p : owner[i];
            }
            count[owner[i]]++;
        }
        var regions = new double[near.length][];
        for (int p = 0; p < near.length; p++) {
            regions[p] = new double[count[p]];
        }
        for (int i = 0; i < members.length; i++) {
            regions[owner[i]][--count[owner[i]]] = near[owner[i]][members[i]];
        }
        for (var region : regions) {
            Arrays.sort(region);
        }
        return regions;
    }

    /** How many of a region stand no further from its pivot; at least the pivot itself. */
    private static int within(double[] region, double distance) {
        int low = 0;
        int high = region.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (region[middle] <= distance) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(1, low);
    }
}
