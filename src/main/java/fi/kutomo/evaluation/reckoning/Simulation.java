package fi.kutomo.evaluation.reckoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ratio as a range: every assumption that has a low and a high end is drawn many times. Each range is cut into as many equally
 * likely slices as there are draws and each slice is drawn once (Latin hypercube; McKay, Beckman and Conover, 1979), so that the
 * percentiles stand firm with fewer draws. The order of slices comes from the seed, the code of the row and the assumption: a change
 * to one row leaves the draws of all others alone.
 *
 * @param p5 ratio below which 5 % of the draws lie
 * @param above1 share of draws in which more comes back than was put in, 0 to 1
 * @param influences rank correlation (Spearman) of each drawn assumption with the ratio, strongest first
 * @param bars how many draws fell into each of equal parts between p0.5 and p99.5; the outer ones hold what lies beyond
 */
public record Simulation(
        long seed,
        int draws,
        Shape shape,
        double mean,
        double p5,
        double p25,
        double p50,
        double p75,
        double p95,
        double above1,
        List<Influence> influences,
        Bars bars) {

    public static final int USUAL_DRAWS = 10_000;

    private static final int BARS = 24;

    /** How closely the ratio follows an assumption: −1 to 1. The row is empty for an input. */
    public record Influence(String row, @Nullable Parameter parameter, double correlation) {}

    /** A histogram of the ratio. */
    public record Bars(double from, double to, List<Integer> counts) {}

    /** An input by its name, with its range. */
    public record Input(String name, Estimate amount) {}

    /** Draws the ratio. At least one input must be above 0, also at the low end of its range. */
    public static Simulation of(List<Row> rows, List<Input> inputs, Terms terms, Shape shape, long seed, int draws) {
        var lanes = new ArrayList<Lane>();
        var values = new double[draws];
        for (var row : rows) {
            add(values, RowDraws.of(row, terms, shape, seed, draws, lanes));
        }
        var spent = new double[draws];
        for (var input : inputs) {
            add(spent, Lane.values(input.amount(), "input " + input.name(), null, shape, seed, draws, lanes));
        }
        for (int i = 0; i < draws; i++) {
            if (spent[i] <= 0) {
                throw new IllegalArgumentException("Without inputs there is no ratio");
            }
            values[i] /= spent[i];
        }
        return told(values, lanes, shape, seed);
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static Simulation told(double[] ratios, List<Lane> lanes, Shape shape, long seed) {
        var sorted = ratios.clone();
        Arrays.sort(sorted);
        double mean = 0;
        int above = 0;
        for (double ratio : sorted) {
            mean += ratio / sorted.length;
            above += ratio > 1 ? 1 : 0;
        }
        return new Simulation(
                seed, sorted.length, shape, mean, at(sorted, 0.05), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 0.95),
                (double) above / sorted.length, influences(ratios, lanes), bars(sorted));
    }

    /** The value at this share of a sorted row, straight between neighbours (type 7 of Hyndman and Fan, 1996). */
    static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int before = (int) place;
        int after = Math.min(before + 1, sorted.length - 1);
        return sorted[before] + (place - before) * (sorted[after] - sorted[before]);
    }

    private static List<Influence> influences(double[] ratios, List<Lane> lanes) {
        var ranks = Ranks.of(ratios);
        return lanes.stream()
                .map(lane -> new Influence(lane.row(), lane.parameter(), Ranks.correlation(lane.ranks(), ranks)))
                .sorted(Comparator.comparingDouble((Influence influence) -> -Math.abs(influence.correlation()))
                        .thenComparing(Influence::row))
                .toList();
    }

    private static Bars bars(double[] sorted) {
        double from = at(sorted, 0.005);
        double to = at(sorted, 0.995);
        var counts = new Integer[BARS];
        Arrays.fill(counts, 0);
        for (double ratio : sorted) {
            int bar = to > from ? (int) ((ratio - from) / (to - from) * BARS) : 0;
            counts[Math.clamp(bar, 0, BARS - 1)]++;
        }
        return new Bars(from, to, List.of(counts));
    }
}
