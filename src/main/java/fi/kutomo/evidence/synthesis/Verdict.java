package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;

/**
 * What a random-effects result says in words.
 *
 * @param wanted whether it goes the way that is good for people; only of {@code MORE} and {@code LESS}
 */
public record Verdict(Way way, Size size, boolean wanted) {

    /** Which way the interval lies. */
    public enum Way {
        MORE,
        LESS,
        /** The whole interval is too near to no effect to matter. */
        SAME,
        /** The interval holds both no effect and effects that matter. */
        UNCLEAR
    }

    /** How large the estimate is; a difference of means is judged in its unit by who reads it. */
    public enum Size {
        TINY,
        SMALL,
        MODERATE,
        LARGE,
        UNSIZED
    }

    static Verdict of(Question question, Pooling.Pooled pooled) {
        var interval = pooled.interval();
        var bounds = bounds(question.measure());
        if (interval.holds(0)) {
            var same = bounds.length > 0 && interval.low() > -bounds[0] && interval.high() < bounds[0];
            return new Verdict(same ? Way.SAME : Way.UNCLEAR, Size.UNSIZED, false);
        }
        var more = interval.low() > 0;
        return new Verdict(more ? Way.MORE : Way.LESS, size(Math.abs(pooled.estimate()), bounds), more == (question.better() == Question.Better.HIGHER));
    }

    private static Size size(double effect, double[] bounds) {
        for (int i = 0; i < bounds.length; i++) {
            if (effect < bounds[i]) {
                return Size.values()[i];
            }
        }
        return bounds.length == 0 ? Size.UNSIZED : Size.LARGE;
    }

    /**
     * Where small, moderate and large begin. Standardised differences and correlations as Cohen (1988); odds ratios turned into
     * standardised differences by √3/π (Chinn 2000); risk ratios and risk differences by our own convention.
     */
    private static double[] bounds(Measure measure) {
        return switch (measure) {
            case SMD -> new double[] {0.2, 0.5, 0.8};
            case LOG_ODDS_RATIO -> new double[] {0.2 * Math.PI / Math.sqrt(3), 0.5 * Math.PI / Math.sqrt(3), 0.8 * Math.PI / Math.sqrt(3)};
            case LOG_RISK_RATIO -> new double[] {Math.log(1.1), Math.log(1.25), Math.log(1.5)};
            case RISK_DIFFERENCE -> new double[] {0.01, 0.05, 0.10};
            case FISHER_Z -> new double[] {atanh(0.1), atanh(0.3), atanh(0.5)};
            case MEAN_DIFFERENCE -> new double[0];
        };
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }
}
