package fi.kutomo.ecosystem.trust;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one rater says of a partner, each answer from 1 to 4: reliability, mission in common and openness to discussion. Value (power and
 * influence, involvement, contribution of resources) is asked and reckoned alike. Scale as in published use of the questionnaire.
 */
public record Trust(double first, double second, double third) {

    public Trust {
        for (double answer : new double[] {first, second, third}) {
            if (!(answer >= 1 && answer <= 4)) {
                throw new IllegalArgumentException("Not an answer from 1 to 4: " + answer);
            }
        }
    }

    double mean() {
        return (first + second + third) / 3;
    }

    /** The mean over raters of the mean of three answers, from 1 to 4; empty without raters. */
    public static OptionalDouble of(List<Trust> raters) {
        return raters.stream().mapToDouble(Trust::mean).average();
    }

    /** The same from 0 to 100: 100·(x−1)/3. This form is ours. */
    public static OptionalDouble percent(List<Trust> raters) {
        var mean = of(raters);
        return mean.isPresent() ? OptionalDouble.of(100 * (mean.getAsDouble() - 1) / 3) : mean;
    }
}
