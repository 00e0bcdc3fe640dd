package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import java.util.List;
import java.util.Optional;

/** The numbers of one study as its report gives them, and the effect that follows from them. */
sealed interface Numbers {

    /** The effect on the scale of pooling. Which numbers fit which measure is decided by {@link #of}. */
    Effect effect(Measure measure);

    /** Why numbers are no study, as the last word of a message key. */
    final class Unfit extends RuntimeException {

        Unfit(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * What these numbers are for this measure: effect and standard error (2), effect with the ends of its 95 per cent interval (3), a
     * table of two groups by two ends (4), or mean, standard deviation and size of two groups (6). Fisher's z takes a correlation and
     * a size (2).
     */
    static Numbers of(Measure measure, List<Double> numbers) {
        var fits = switch (measure) {
            case SMD, MEAN_DIFFERENCE -> List.of(2, 3, 6);
            case LOG_RISK_RATIO, LOG_ODDS_RATIO, RISK_DIFFERENCE -> List.of(2, 3, 4);
            case FISHER_Z -> List.of(2);
        };
        if (!fits.contains(numbers.size())) {
            throw new Unfit("count");
        }
        var n = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        return switch (n.length) {
            case 2 -> measure == Measure.FISHER_Z ? new Correlation(n[0], n[1]) : new Estimate(n[0], n[1]);
            case 3 -> new WithInterval(n[0], n[1], n[2]);
            case 4 -> new TwoByTwo(n[0], n[1], n[2], n[3]);
            default -> new Means(n[0], n[1], n[2], n[3], n[4], n[5]);
        };
    }

    /** Numbers of this measure, or the reason why they are none. */
    static Optional<String> trouble(Measure measure, List<Double> numbers) {
        try {
            of(measure, numbers).effect(measure);
            return Optional.empty();
        } catch (Unfit unfit) {
            return Optional.of(unfit.reason());
        }
    }

    /** An effect on the scale of pooling with its standard error. */
    record Estimate(double y, double se) implements Numbers {

        public Estimate {
            refuse(!(se > 0), "se");
        }

        @Override
        public Effect effect(Measure measure) {
            refuse(measure == Measure.RISK_DIFFERENCE && Math.abs(y) > 1, "share");
            return new Effect(y, se * se);
        }
    }

    /** An effect as reports print it, ratios as ratios, with its 95 per cent interval. */
    record WithInterval(double estimate, double low, double high) implements Numbers {

        public WithInterval {
            refuse(!(low < estimate && estimate < high), "interval");
        }

        @Override
        public Effect effect(Measure measure) {
            refuse(measure.ratio() && low <= 0, "ratio");
            refuse(measure == Measure.RISK_DIFFERENCE && (low < -1 || high > 1), "share");
            var logarithm = measure.ratio();
            double se = (scaled(high, logarithm) - scaled(low, logarithm)) / (2 * Effect.Z95);
            return new Effect(scaled(estimate, logarithm), se * se);
        }

        private static double scaled(double value, boolean logarithm) {
            return logarithm ? Math.log(value) : value;
        }
    }

    /**
     * Two groups by two ends: treated with and without the event, compared with and without. Where a cell is 0, 0.5 is added to all
     * four; where no group or all of both had the event, the table says nothing of a ratio and is refused.
     */
    record TwoByTwo(double a, double b, double c, double d) implements Numbers {

        public TwoByTwo {
            for (double cell : new double[] {a, b, c, d}) {
                refuse(cell < 0, "negative");
                refuse(cell != Math.rint(cell), "whole");
            }
            refuse(a + b == 0 || c + d == 0, "empty");
        }

        @Override
        public Effect effect(Measure measure) {
            refuse(a + c == 0 || b + d == 0, "silent");
            if (a == 0 || b == 0 || c == 0 || d == 0) {
                return effect(measure, a + 0.5, b + 0.5, c + 0.5, d + 0.5);
            }
            return effect(measure, a, b, c, d);
        }

        private static Effect effect(Measure measure, double a, double b, double c, double d) {
            double treated = a + b;
            double compared = c + d;
            return switch (measure) {
                case LOG_RISK_RATIO ->
                    new Effect(Math.log(a / treated / (c / compared)), 1 / a - 1 / treated + 1 / c - 1 / compared);
                case LOG_ODDS_RATIO -> new Effect(Math.log(a * d / (b * c)), 1 / a + 1 / b + 1 / c + 1 / d);
                default ->
                    new Effect(
                            a / treated - c / compared,
                            a * b / (treated * treated * treated) + c * d / (compared * compared * compared));
            };
        }
    }

    /** Mean, standard deviation and number of people of the treated and of those compared with. */
    record Means(double m1, double s1, double n1, double m2, double s2, double n2) implements Numbers {

        public Means {
            refuse(!(s1 > 0) || !(s2 > 0), "deviation");
            refuse(n1 < 2 || n2 < 2 || n1 != Math.rint(n1) || n2 != Math.rint(n2), "size");
        }

        /** Hedges' g with the exact small-sample factor's usual approximation, or the plain difference. */
        @Override
        public Effect effect(Measure measure) {
            if (measure == Measure.MEAN_DIFFERENCE) {
                return new Effect(m1 - m2, s1 * s1 / n1 + s2 * s2 / n2);
            }
            double d = d();
            double vd = (n1 + n2) / (n1 * n2) + d * d / (2 * (n1 + n2));
            return new Effect(j() * d, j() * j() * vd);
        }

        double pooledDeviation() {
            return Math.sqrt(((n1 - 1) * s1 * s1 + (n2 - 1) * s2 * s2) / (n1 + n2 - 2));
        }

        double d() {
            return (m1 - m2) / pooledDeviation();
        }

        double j() {
            return 1 - 3 / (4 * (n1 + n2 - 2) - 1);
        }
    }

    /** A correlation and the number of people behind it. */
    record Correlation(double r, double n) implements Numbers {

        public Correlation {
            refuse(!(Math.abs(r) < 1), "correlation");
            refuse(n < 4 || n != Math.rint(n), "size");
        }

        @Override
        public Effect effect(Measure measure) {
            return new Effect(0.5 * Math.log((1 + r) / (1 - r)), 1 / (n - 3));
        }
    }

    private static void refuse(boolean when, String reason) {
        if (when) {
            throw new Unfit(reason);
        }
    }
}
