package fi.kutomo.evaluation.potential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Impact potential from marks 0 to 4, on a scale of 0 to 100. A mark that is not given is not known, which is not the same as 0: it
 * is left out of the score and shows in the coverage and in the range instead.
 *
 * <p>Score of a criterion: {@code 100 · mean of known marks / 4}. Whole: weighted mean of the criteria, empty while any criterion has
 * no known mark. Low and high: the same with every unknown mark as 0 and as 4. The geometric mean of the criteria punishes imbalance.
 *
 * @param scores of the criteria that have a known mark
 * @param coverage known marks of all, 0 to 1
 * @param blocking criteria below 25: whatever the others promise, these stand in the way
 */
public record Potential(
        Map<Aspect, Double> scores,
        OptionalDouble whole,
        double coverage,
        double low,
        double high,
        OptionalDouble geometric,
        List<Aspect> blocking) {

    /** The version of the rule, kept with every result. */
    public static final String RULE = "1";

    public static final Map<Aspect, Double> EQUAL =
            Map.of(Aspect.TIMELINESS, 1.0, Aspect.DEMAND, 1.0, Aspect.FEASIBILITY, 1.0, Aspect.VALUE_PROPOSITION, 1.0);

    private static final double BLOCKS_BELOW = 25;

    /** What would raise the whole: a mark one higher, or a mark not known found to be strong. */
    public record Step(Point point, boolean unknown, double gain) {}

    public static Potential of(Map<Point, Integer> marks) {
        return of(marks, EQUAL);
    }

    /** Refuses marks outside 0 to 4 and weights that are not above 0. */
    public static Potential of(Map<Point, Integer> marks, Map<Aspect, Double> weights) {
        if (marks.values().stream().anyMatch(mark -> mark < 0 || mark > Point.MOST)
                || weights.size() != Aspect.values().length
                || weights.values().stream().anyMatch(weight -> !(weight > 0))) {
            throw new IllegalArgumentException("Marks are 0 to 4, weights above 0");
        }
        var scores = new EnumMap<Aspect, Double>(Aspect.class);
        for (var aspect : Aspect.values()) {
            aspect.points().stream().filter(marks::containsKey).mapToInt(marks::get).average()
                    .ifPresent(mean -> scores.put(aspect, 100 * mean / Point.MOST));
        }
        boolean complete = scores.size() == Aspect.values().length;
        return new Potential(
                Map.copyOf(scores),
                complete ? OptionalDouble.of(weighted(scores, weights)) : OptionalDouble.empty(),
                (double) marks.size() / Point.values().length,
                weighted(filled(marks, 0), weights),
                weighted(filled(marks, Point.MOST), weights),
                complete ? OptionalDouble.of(geometric(scores, weights)) : OptionalDouble.empty(),
                java.util.Arrays.stream(Aspect.values()).filter(aspect -> scores.getOrDefault(aspect, 100.0) < BLOCKS_BELOW).toList());
    }

    /** What would raise the whole most, the greatest gain first; of equal gains the weakest point first, then in the order of the form. */
    public static List<Step> steps(Map<Point, Integer> marks, Map<Aspect, Double> weights) {
        var steps = new ArrayList<Step>();
        double now = of(marks, weights).low();
        for (var point : Point.values()) {
            int mark = marks.getOrDefault(point, -1);
            if (mark < Point.MOST) {
                var better = new EnumMap<Point, Integer>(Point.class);
                better.putAll(marks);
                better.put(point, mark < 0 ? Point.MOST : mark + 1);
                steps.add(new Step(point, mark < 0, of(better, weights).low() - now));
            }
        }
        steps.sort(Comparator.comparingLong((Step step) -> -Math.round(step.gain() * 1e6))
                .thenComparing(step -> marks.getOrDefault(step.point(), 0))
                .thenComparing(Step::point));
        return List.copyOf(steps);
    }

    private static Map<Aspect, Double> filled(Map<Point, Integer> marks, int unknown) {
        var scores = new EnumMap<Aspect, Double>(Aspect.class);
        for (var aspect : Aspect.values()) {
            double mean = aspect.points().stream().mapToInt(point -> marks.getOrDefault(point, unknown)).average().orElse(0);
            scores.put(aspect, 100 * mean / Point.MOST);
        }
        return scores;
    }

    private static double weighted(Map<Aspect, Double> scores, Map<Aspect, Double> weights) {
        double sum = 0;
        double all = 0;
        for (var score : scores.entrySet()) {
            double weight = Objects.requireNonNull(weights.get(score.getKey()));
            sum += weight * score.getValue();
            all += weight;
        }
        return sum / all;
    }

    private static double geometric(Map<Aspect, Double> scores, Map<Aspect, Double> weights) {
        double sum = 0;
        double all = 0;
        for (var score : scores.entrySet()) {
            double weight = Objects.requireNonNull(weights.get(score.getKey()));
            sum += weight * Math.log(score.getValue());
            all += weight;
        }
        return Math.exp(sum / all);
    }
}
