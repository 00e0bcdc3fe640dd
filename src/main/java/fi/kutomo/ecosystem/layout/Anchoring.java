package fi.kutomo.ecosystem.layout;

import java.util.Arrays;
import java.util.List;

/**
 * A later layout: who had a place keeps it but for a little room, and who is new is drawn to where its ties lead. New actors without a
 * tie to anybody known go where the map is emptiest.
 */
final class Anchoring {

    /** How far a known actor may move, as a share of the map's width: at once, and from its first place in all. */
    static final double ROOM = 0.04;

    private static final int ROUNDS = 40;
    private static final double EDGE = 0.02;
    private static final int GRID = 40;

    private final Web web;
    private final Chance chance;
    private final boolean[] known;
    private final double[] oldX;
    private final double[] oldY;
    private final double[] homeX;
    private final double[] homeY;
    private final double[] x;
    private final double[] y;

    private Anchoring(Web web, @org.jspecify.annotations.Nullable Spot[] earlier, @org.jspecify.annotations.Nullable Spot[] homes, long seed) {
        this.web = web;
        this.chance = new Chance(seed);
        this.known = new boolean[web.size()];
        this.oldX = new double[web.size()];
        this.oldY = new double[web.size()];
        this.homeX = new double[web.size()];
        this.homeY = new double[web.size()];
        for (int i = 0; i < web.size(); i++) {
            var spot = earlier[i];
            if (spot != null) {
                known[i] = true;
                oldX[i] = spot.x();
                oldY[i] = spot.y();
                var first = homes[i];
                var home = first == null ? spot : first;
                homeX[i] = home.x();
                homeY[i] = home.y();
            }
        }
        this.x = oldX.clone();
        this.y = oldY.clone();
    }

    static double[][] lay(Web web, @org.jspecify.annotations.Nullable Spot[] earlier, @org.jspecify.annotations.Nullable Spot[] homes, long seed) {
        var anchoring = new Anchoring(web, earlier, homes, seed);
        anchoring.lay(seed);
        return new double[][] {anchoring.x, anchoring.y};
    }

    private void lay(long seed) {
        var components = web.components();
        var springs = new Springs();
        for (var members : components) {
            if (anyKnown(members)) {
                join(members, springs);
            }
        }
        springs.relax(x, y, ROUNDS, 4, 0.05, chance, this::hold);
        fill(components, seed);
        Spacing.apart(x, y, known, this::hold);
    }

    private void hold(double[] atX, double[] atY) {
        for (int i = 0; i < atX.length; i++) {
            if (known[i]) {
                atX[i] = Math.clamp(atX[i], 0, 1);
                atY[i] = Math.clamp(atY[i], 0, 1);
                keep(atX, atY, i, oldX[i], oldY[i]);
                // Drawn back to the first place it comes no further from the last one, because that is within the same room
                keep(atX, atY, i, homeX[i], homeY[i]);
            } else {
                atX[i] = Math.clamp(atX[i], EDGE, 1 - EDGE);
                atY[i] = Math.clamp(atY[i], EDGE, 1 - EDGE);
            }
        }
    }

    private static void keep(double[] atX, double[] atY, int i, double nearX, double nearY) {
        double dx = atX[i] - nearX;
        double dy = atY[i] - nearY;
        double far = Math.sqrt(dx * dx + dy * dy);
        if (far > ROOM) {
            atX[i] = nearX + dx * ROOM / far;
            atY[i] = nearY + dy * ROOM / far;
        }
    }

    /** Draws the new of a connected part to those whom they know, and lets these give way a little. */
    private void join(int[] members, Springs springs) {
        if (Arrays.stream(members).allMatch(member -> known[member])) {
            return;
        }
        begin(members);
        var pivots = members.length <= Stress.ALL_PAIRS ? members : Stress.pivots(web, members, chance);
        var near = new double[pivots.length][];
        for (int p = 0; p < pivots.length; p++) {
            near[p] = web.distances(pivots[p]);
        }
        double unit = unit(members, pivots, near);
        for (int p = 0; p < pivots.length; p++) {
            for (int member : members) {
                boolean twice = pivots.length == members.length && member <= pivots[p];
                if (member != pivots[p] && !twice && !(known[member] && known[pivots[p]])) {
                    tie(springs, member, pivots[p], near[p][member], unit);
                }
            }
        }
        if (pivots.length < members.length) {
            for (int member : members) {
                for (int edge = web.first[member]; edge < web.first[member + 1] && !known[member]; edge++) {
                    tie(springs, member, web.neighbour[edge], web.length[edge], unit);
                }
            }
        }
    }

    private void tie(Springs springs, int one, int other, double far, double unit) {
        double weight = 1 / (far * far);
        springs.add(one, other, far * unit, known[one] ? weight / 8 : weight, known[other] ? weight / 8 : weight);
    }

    /** Puts each new member beside the middle of its neighbours that have a place, those with a known neighbour first. */
    private void begin(int[] members) {
        var placed = known.clone();
        boolean more = true;
        while (more) {
            more = false;
            var before = placed.clone();
            for (int member : members) {
                if (before[member]) {
                    continue;
                }
                double sumX = 0;
                double sumY = 0;
                int count = 0;
                for (int edge = web.first[member]; edge < web.first[member + 1]; edge++) {
                    if (before[web.neighbour[edge]]) {
                        sumX += x[web.neighbour[edge]];
                        sumY += y[web.neighbour[edge]];
                        count++;
                    }
                }
                if (count > 0) {
                    x[member] = sumX / count + (chance.share() - 0.5) * 0.04;
                    y[member] = sumY / count + (chance.share() - 0.5) * 0.04;
                    placed[member] = true;
                    more = true;
                }
            }
        }
    }

    /** The length of a middle tie on the map, as the known stand on it; smaller where the new would not fit otherwise. */
    private double unit(int[] members, int[] pivots, double[][] near) {
        double over = 0;
        double under = 0;
        double furthest = 1;
        for (int p = 0; p < pivots.length; p++) {
            for (int member : members) {
                double far = near[p][member];
                furthest = Math.max(furthest, far);
                if (far > 0 && known[member] && known[pivots[p]]) {
                    double dx = oldX[member] - oldX[pivots[p]];
                    double dy = oldY[member] - oldY[pivots[p]];
                    over += Math.sqrt(dx * dx + dy * dy) / far;
                    under++;
                }
            }
        }
        double told = under == 0 ? 0.7 / Math.sqrt(web.size()) : over / under;
        return Math.min(told, 1.2 / furthest);
    }

    /** Sets the parts that are new as a whole into the largest gaps, the largest part first. */
    private void fill(List<int[]> components, long seed) {
        var clear = new double[GRID * GRID];
        Arrays.fill(clear, Double.POSITIVE_INFINITY);
        components.stream().filter(this::anyKnown).forEach(members -> narrow(clear, members));
        for (var members : components) {
            if (anyKnown(members)) {
                continue;
            }
            int best = 0;
            for (int cell = 1; cell < clear.length; cell++) {
                best = clear[cell] > clear[best] + 1e-12 ? cell : best;
            }
            double room = Math.min(0.25, clear[best]) * 0.6;
            set(members, centre(best / GRID), centre(best % GRID), room, seed);
            narrow(clear, members);
        }
    }

    private boolean anyKnown(int[] members) {
        return Arrays.stream(members).anyMatch(member -> known[member]);
    }

    private void set(int[] members, double middleX, double middleY, double room, long seed) {
        var own = members.length == 1 ? new double[2][1] : Stress.lay(web, members, seed);
        double meanX = Arrays.stream(own[0]).sum() / members.length;
        double meanY = Arrays.stream(own[1]).sum() / members.length;
        double reach = 1e-9;
        for (int i = 0; i < members.length; i++) {
            reach = Math.max(reach, Math.max(Math.abs(own[0][i] - meanX), Math.abs(own[1][i] - meanY)));
        }
        double scale = Math.min(room / reach, 1.5 / Math.sqrt(web.size()));
        for (int i = 0; i < members.length; i++) {
            x[members[i]] = Math.clamp(middleX + (own[0][i] - meanX) * scale, EDGE, 1 - EDGE);
            y[members[i]] = Math.clamp(middleY + (own[1][i] - meanY) * scale, EDGE, 1 - EDGE);
        }
    }

    /** Tells the grid how far each of its points is from the nearest actor. */
    private void narrow(double[] clear, int[] members) {
        for (int member : members) {
            for (int cell = 0; cell < clear.length; cell++) {
                double dx = centre(cell / GRID) - x[member];
                double dy = centre(cell % GRID) - y[member];
                clear[cell] = Math.min(clear[cell], Math.sqrt(dx * dx + dy * dy));
            }
        }
    }

    private static double centre(int cell) {
        return 0.04 + 0.92 * (cell + 0.5) / GRID;
    }
}
