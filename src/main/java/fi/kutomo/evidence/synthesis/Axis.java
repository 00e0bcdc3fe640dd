package fi.kutomo.evidence.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scale under a forest plot, on the scale of pooling; one very wide interval is cut rather than let press the others together. */
record Axis(double low, double high) {

    private static final int MOST_TICKS = 6;

    static Axis of(List<Effect> effects, Pooling pooling) {
        var halves = effects.stream().mapToDouble(each -> each.high() - each.y()).sorted().toArray();
        double most = 3 * halves[halves.length / 2];
        double low = 0;
        double high = 0;
        for (var each : effects) {
            low = Math.min(low, each.y() - Math.min(most, each.y() - each.low()));
            high = Math.max(high, each.y() + Math.min(most, each.high() - each.y()));
        }
        var widest = pooling.prediction().orElse(pooling.random().interval());
        low = Math.min(low, Math.max(widest.low(), low - most));
        high = Math.max(high, Math.min(widest.high(), high + most));
        double air = (high - low) * 0.03;
        return new Axis(low - air, high + air);
    }

    /** Where a value stands, 0 to 100 from left to right. */
    double at(double value) {
        return (Math.clamp(value, low, high) - low) / (high - low) * 100;
    }

    boolean cutsLow(double value) {
        return value < low;
    }

    boolean cutsHigh(double value) {
        return value > high;
    }

    /** Round values of the own scale to write under the axis, as values of the scale of pooling. */
    List<Double> ticks(boolean ratio) {
        return ratio ? ratios() : linear();
    }

    private List<Double> ratios() {
        for (var steps : List.of(new double[] {1, 2, 5}, new double[] {1, 3}, new double[] {1})) {
            var ticks = new ArrayList<Double>();
            for (int power = -6; power <= 6; power++) {
                for (double step : steps) {
                    double value = Math.log(step * Math.pow(10, power));
                    if (value >= low && value <= high) {
                        ticks.add(value);
                    }
                }
            }
            if (ticks.size() <= MOST_TICKS) {
                return ticks.size() >= 2 ? ticks : narrow();
            }
        }
        return Arrays.asList(low, 0.0, high);
    }

    /** Ratios so near to each other that steps of 1, 2 and 5 miss them. */
    private List<Double> narrow() {
        var own = new Axis(Math.exp(low), Math.exp(high)).linear();
        return own.stream().filter(each -> each > 0).map(Math::log).toList();
    }

    private List<Double> linear() {
        double rough = (high - low) / MOST_TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
        var ticks = new ArrayList<Double>();
        for (double value = Math.ceil(low / step) * step; value <= high + step * 1e-9; value += step) {
            ticks.add(Math.abs(value) < step * 1e-9 ? 0 : value);
        }
        return ticks;
    }
}
