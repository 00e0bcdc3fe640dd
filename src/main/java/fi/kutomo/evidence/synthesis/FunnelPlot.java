package fi.kutomo.evidence.synthesis;

import java.util.List;
import java.util.Locale;

/**
 * A funnel plot: each study by its effect and, downwards, its standard error. Drawn in a box of 100 by 60.
 *
 * @param cone corners of the region where 95 of 100 studies would lie if only chance parted them
 */
public record FunnelPlot(List<Point> points, String at, String cone, List<ForestPlot.Tick> ticks) {

    /** A study. */
    public record Point(String x, String y, String label) {}

    static FunnelPlot of(Inputs inputs, Calculation calculation, Shown shown) {
        var effects = calculation.effects();
        double centre = calculation.pooling().random().estimate();
        double most = effects.stream().mapToDouble(Effect::se).max().orElse(1) * 1.05;
        double half = Math.max(
                Effect.Z95 * most, effects.stream().mapToDouble(each -> Math.abs(each.y() - centre)).max().orElse(1) * 1.05);
        var axis = new Axis(centre - half, centre + half);
        var points = java.util.stream.IntStream.range(0, effects.size())
                .mapToObj(i -> new Point(
                        plain(axis.at(effects.get(i).y())), plain(effects.get(i).se() / most * 60), inputs.lines().get(i).label()))
                .toList();
        var cone = "50,0 " + plain(axis.at(centre - Effect.Z95 * most)) + ",60 " + plain(axis.at(centre + Effect.Z95 * most)) + ",60";
        return new FunnelPlot(points, plain(axis.at(centre)), cone, ForestPlot.ticks(axis, shown));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
