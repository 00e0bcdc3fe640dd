package fi.kutomo.evaluation.measuring;

import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.SmallGroups;
import fi.kutomo.evaluation.metrics.Target;
import fi.kutomo.platform.web.Ui;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values over time as a drawing, with the baseline as a dashed line and the target as a diamond on its day. Its twin is the table of the
 * same values.
 *
 * @param label what it shows, for those who do not see it
 * @param line the values joined, as points of a polyline
 * @param baseline height of the baseline
 */
public record Chart(
        String label, String line, List<Point> points, Optional<Point> target, Optional<Double> baseline, List<Mark> heights, String from, String until) {

    static final int WIDTH = 320;
    static final int HEIGHT = 150;
    private static final double LEFT = 46;
    private static final double RIGHT = WIDTH - 12;
    private static final double TOP = 14;
    private static final double BOTTOM = HEIGHT - 26;

    /** A value in the drawing; one that the centre has not accepted is hollow. */
    public record Point(double x, double y, boolean accepted) {}

    /** A line across with its value. */
    public record Mark(double y, String words) {}

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public double left() {
        return LEFT;
    }

    public double right() {
        return RIGHT;
    }

    private record Dated(LocalDate day, double value, boolean accepted) {}

    public boolean anyAccepted() {
        return points.stream().anyMatch(Point::accepted);
    }

    public boolean allAccepted() {
        return points.stream().allMatch(Point::accepted);
    }

    /** Two values are the least that shows a way; words, yes and no are not drawn. */
    static Optional<Chart> of(Measure measure, List<Actual> actuals, Optional<Target> target, boolean open, String label) {
        var indicator = measure.indicator();
        if (indicator.kind() == Indicator.Kind.QUALITATIVE || indicator.kind() == Indicator.Kind.YESNO) {
            return Optional.empty();
        }
        var values = actuals.stream()
                .filter(Actual::approved)
                .filter(actual -> !open || !SmallGroups.hides(indicator, actual.content()))
                .flatMap(actual -> actual.value(indicator).map(value -> new Dated(actual.period().ends(), value.doubleValue(), actual.accepted())).stream())
                .toList();
        if (values.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(drawn(measure, values, target, label));
    }

    private static Chart drawn(Measure measure, List<Dated> values, Optional<Target> target, String label) {
        var baseline = Optional.ofNullable(measure.content().baseline()).map(BigDecimal::doubleValue);
        var aimed = target.map(aim -> new Dated(aim.due(), aim.value().doubleValue(), false));
        var all = new ArrayList<>(values);
        aimed.ifPresent(all::add);
        var first = values.getFirst().day();
        var last = all.stream().map(Dated::day).max(Comparator.naturalOrder()).orElse(first);
        var span = Math.max(1, last.toEpochDay() - first.toEpochDay());
        var heights = Stream.concat(all.stream().map(Dated::value), baseline.stream()).mapToDouble(Double::doubleValue).summaryStatistics();
        var scale = Scale.of(heights.getMin(), heights.getMax());
        var points = values.stream().map(value -> point(value, first, span, scale)).toList();
        return new Chart(
                label, points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")), points,
                aimed.filter(aim -> !aim.day().isBefore(first)).map(aim -> point(aim, first, span, scale)), baseline.map(scale::y),
                scale.marks().stream().map(mark -> new Mark(scale.y(mark), words(measure.indicator(), mark, scale))).toList(), Ui.date(first),
                Ui.date(last));
    }

    private static Point point(Dated value, LocalDate first, long span, Scale scale) {
        return new Point(round(LEFT + (RIGHT - LEFT) * (value.day().toEpochDay() - first.toEpochDay()) / span), scale.y(value.value()), value.accepted());
    }

    private static String words(Indicator indicator, double mark, Scale scale) {
        var decimals = Math.max(0, (int) Math.ceil(-Math.log10(scale.step()) - 1e-9));
        var number = Shown.number(BigDecimal.valueOf(mark), decimals);
        return indicator.kind() == Indicator.Kind.PERCENT ? Ui.t("evaluation.returns.percent", number) : number;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The heights: round steps around everything that is drawn. */
    private record Scale(double low, double high, double step) {

        static Scale of(double least, double most) {
            double span = most > least ? most - least : Math.max(1, Math.abs(most));
            double rough = span / 3;
            double ten = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = Stream.of(1.0, 2.0, 5.0, 10.0).map(each -> each * ten).filter(each -> each >= rough).findFirst().orElse(10 * ten);
            double low = Math.floor(least / step) * step;
            double high = Math.ceil(most / step) * step;
            return new Scale(low, high > low ? high : low + step, step);
        }

        double y(double value) {
            return round(BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low));
        }

        List<Double> marks() {
            var marks = new ArrayList<Double>();
            for (int i = 0; low + i * step <= high + step / 2; i++) {
                marks.add(low + i * step);
            }
            return marks;
        }
    }
}
