package fi.kutomo.evidence.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Effects of several studies put together: with one common effect (inverse variance), and with effects that differ from study to study
 * (DerSimonian and Laird 1986).
 *
 * @param k how many studies, 1 or more
 * @param prediction where the true effect of a new place would lie with 95 per cent (Higgins, Thompson and Spiegelhalter 2009); only
 *     with three studies or more
 * @param commonWeights and {@code randomWeights}, shares of the whole in the order of the studies, sum 1
 */
public record Pooling(
        int k,
        Pooled common,
        Pooled random,
        Heterogeneity heterogeneity,
        Optional<Interval> prediction,
        List<Double> commonWeights,
        List<Double> randomWeights) {

    /** Name and version of these rules, kept with every result. */
    static final String RULES = "pooling-1";

    /** From low to high. */
    public record Interval(double low, double high) {

        public boolean holds(double value) {
            return low <= value && value <= high;
        }
    }

    /** A pooled effect with its standard error. */
    public record Pooled(double estimate, double se) {

        public Interval interval() {
            return new Interval(estimate - Effect.Z95 * se, estimate + Effect.Z95 * se);
        }

        public double z() {
            return estimate / se;
        }

        public double p() {
            return Distributions.normalTwoSided(z());
        }
    }

    /**
     * How much the studies differ from each other.
     *
     * @param q Cochran's Q with {@code df} = k − 1 and the chance {@code p} of a larger one by sampling alone
     * @param tau2 variance of the true effects, 0 or more
     * @param i2 share of the differences that is not sampling, 0 to 1
     * @param h2 Q by its degrees of freedom; 1 for a single study
     */
    public record Heterogeneity(double q, int df, double p, double tau2, double i2, double h2) {}

    public static Pooling of(List<Effect> effects) {
        if (effects.isEmpty()) {
            throw new IllegalArgumentException("Nothing to put together");
        }
        var heterogeneity = heterogeneity(effects);
        var random = pooled(effects, heterogeneity.tau2());
        return new Pooling(
                effects.size(),
                pooled(effects, 0),
                random,
                heterogeneity,
                prediction(effects.size(), random, heterogeneity.tau2()),
                weights(effects, 0),
                weights(effects, heterogeneity.tau2()));
    }

    private static Heterogeneity heterogeneity(List<Effect> effects) {
        double common = pooled(effects, 0).estimate();
        double w = sum(effects, each -> 1 / each.v());
        double w2 = sum(effects, each -> 1 / (each.v() * each.v()));
        double q = sum(effects, each -> (each.y() - common) * (each.y() - common) / each.v());
        int df = effects.size() - 1;
        double tau2 = df == 0 ? 0 : Math.max(0, (q - df) / (w - w2 / w));
        double i2 = q <= df ? 0 : (q - df) / q;
        return new Heterogeneity(q, df, Distributions.chiSquaredAbove(q, df), tau2, i2, df == 0 ? 1 : q / df);
    }

    private static Pooled pooled(List<Effect> effects, double tau2) {
        double w = sum(effects, each -> 1 / (each.v() + tau2));
        return new Pooled(sum(effects, each -> each.y() / (each.v() + tau2)) / w, Math.sqrt(1 / w));
    }

    private static Optional<Interval> prediction(int k, Pooled random, double tau2) {
        if (k < 3) {
            return Optional.empty();
        }
        double half = Distributions.tQuantile(0.05, k - 2) * Math.sqrt(tau2 + random.se() * random.se());
        return Optional.of(new Interval(random.estimate() - half, random.estimate() + half));
    }

    private static List<Double> weights(List<Effect> effects, double tau2) {
        double w = sum(effects, each -> 1 / (each.v() + tau2));
        return effects.stream().map(each -> 1 / (each.v() + tau2) / w).toList();
    }

    private static double sum(List<Effect> effects, ToDoubleFunction<Effect> part) {
        double sum = 0;
        for (var effect : effects) {
            sum += part.applyAsDouble(effect);
        }
        return sum;
    }
}
