package fi.kutomo.evidence.synthesis;

import java.util.List;
import java.util.Optional;

/**
 * Whether small studies show other effects than large ones: the regression of y/se on 1/se (Egger and others 1997). An intercept away
 * from 0 may mean that studies without effect were not published.
 */
public record Asymmetry(double intercept, double t, int df, double p) {

    /** With fewer studies the test says nothing. */
    static final int FEWEST = 10;

    static Optional<Asymmetry> of(List<Effect> effects) {
        int k = effects.size();
        if (k < FEWEST) {
            return Optional.empty();
        }
        var x = effects.stream().mapToDouble(each -> 1 / each.se()).toArray();
        var y = effects.stream().mapToDouble(each -> each.y() / each.se()).toArray();
        double meanX = mean(x);
        double meanY = mean(y);
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < k; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (sxx == 0) {
            return Optional.empty();
        }
        double slope = sxy / sxx;
        double intercept = meanY - slope * meanX;
        double rest = 0;
        for (int i = 0; i < k; i++) {
            double off = y[i] - intercept - slope * x[i];
            rest += off * off;
        }
        double se = Math.sqrt(rest / (k - 2) * (1.0 / k + meanX * meanX / sxx));
        if (se == 0) {
            return Optional.empty();
        }
        return Optional.of(new Asymmetry(intercept, intercept / se, k - 2, Distributions.tTwoSided(intercept / se, k - 2)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
