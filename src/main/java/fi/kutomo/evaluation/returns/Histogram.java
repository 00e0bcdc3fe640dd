package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.reckoning.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the drawn ratios lie: columns in a drawing 240 wide and 100 high, with the band between the 5th and the 95th percentile and a
 * line where as much comes back as was put in.
 *
 * @param one place of that line, empty where it lies outside
 */
public record Histogram(List<Column> columns, String bandFrom, String bandWidth, String median, Optional<String> one, String from, String to) {

    private static final double WIDTH = 240;
    private static final double HEIGHT = 100;

    /** One column. */
    public record Column(String x, String y, String width, String height) {}

    static Histogram of(Simulation simulation) {
        var bars = simulation.bars();
        double each = WIDTH / bars.counts().size();
        int most = bars.counts().stream().mapToInt(Integer::intValue).max().orElse(1);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < bars.counts().size(); i++) {
            double height = HEIGHT * bars.counts().get(i) / most;
            columns.add(new Column(
                    Swings.place(i * each + 0.5), Swings.place(HEIGHT - height), Swings.place(each - 1), Swings.place(height)));
        }
        double from = place(simulation.p5(), bars);
        return new Histogram(
                columns, Swings.place(from), Swings.place(place(simulation.p95(), bars) - from), Swings.place(place(simulation.p50(), bars)),
                bars.from() < 1 && bars.to() > 1 ? Optional.of(Swings.place(place(1, bars))) : Optional.empty(),
                Figures.two(bars.from()), Figures.two(bars.to()));
    }

    private static double place(double ratio, Simulation.Bars bars) {
        return bars.to() > bars.from() ? WIDTH * (ratio - bars.from()) / (bars.to() - bars.from()) : WIDTH / 2;
    }
}
