package fi.kutomo.evidence.synthesis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A forest plot: a line for each study and the pooled results below. Places are percentages of the width, so that the drawing takes
 * whatever room there is while its words keep their size.
 *
 * @param none where no effect stands
 */
public record ForestPlot(List<Row> studies, List<Row> pooled, Optional<Row> prediction, List<Tick> ticks, String none) {

    /**
     * One line.
     *
     * @param low {@code high} and {@code at}, in per cent from the left
     * @param width from low to high
     * @param side of the square in pixels, by the weight of the study
     * @param half of that side
     * @param cutLow whether the interval goes on beyond the drawing
     */
    public record Row(
            String label,
            String path,
            String low,
            String high,
            String at,
            String width,
            int side,
            String half,
            boolean cutLow,
            boolean cutHigh,
            String effect,
            String weight) {}

    /** A value under the axis; those at the ends are written inwards. */
    public record Tick(String at, String label, String anchor) {}

    static ForestPlot of(Inputs inputs, Calculation calculation, Shown shown, String commonLabel, String randomLabel, String predictionLabel) {
        var pooling = calculation.pooling();
        var axis = Axis.of(calculation.effects(), pooling);
        double most = pooling.randomWeights().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var studies = IntStream.range(0, calculation.effects().size())
                .mapToObj(i -> {
                    var effect = calculation.effects().get(i);
                    double weight = pooling.randomWeights().get(i);
                    return row(
                            axis, inputs.lines().get(i).label(), inputs.lines().get(i).path(), effect.y(),
                            new Pooling.Interval(effect.low(), effect.high()), (int) Math.round(6 + 8 * Math.sqrt(weight / most)), shown,
                            shown.percent(weight, 1));
                })
                .toList();
        var common = row(axis, commonLabel, "", pooling.common().estimate(), pooling.common().interval(), 0, shown, "");
        var random = row(axis, randomLabel, "", pooling.random().estimate(), pooling.random().interval(), 0, shown, shown.percent(1, 0));
        return new ForestPlot(
                studies,
                List.of(common, random),
                pooling.prediction().map(interval -> row(axis, predictionLabel, "", pooling.random().estimate(), interval, 0, shown, "")),
                ticks(axis, shown),
                percent(axis.at(0)));
    }

    private static Row row(
            Axis axis, String label, String path, double estimate, Pooling.Interval interval, int side, Shown shown, String weight) {
        double low = axis.at(interval.low());
        double high = axis.at(interval.high());
        return new Row(
                label,
                path,
                percent(low),
                percent(high),
                percent(axis.at(estimate)),
                percent(Math.max(0.4, high - low)),
                side,
                String.format(Locale.ROOT, "%.1f", -side / 2.0),
                axis.cutsLow(interval.low()),
                axis.cutsHigh(interval.high()),
                shown.effect(estimate) + " (" + shown.interval(interval) + ")",
                weight);
    }

    static List<Tick> ticks(Axis axis, Shown shown) {
        return axis.ticks(shown.measure().ratio()).stream()
                .map(value -> {
                    double at = axis.at(value);
                    return new Tick(percent(at), brief(shown.own(value), shown), at < 4 ? "start" : at > 96 ? "end" : "middle");
                })
                .toList();
    }

    /** As few decimals as tell it. */
    private static String brief(double value, Shown shown) {
        for (int decimals = 0; decimals < 4; decimals++) {
            double scaled = value * Math.pow(10, decimals);
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-6) {
                return shown.number(value, decimals);
            }
        }
        return shown.number(value, 3);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
