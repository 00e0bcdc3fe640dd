package fi.kutomo.evidence.synthesis;

/**
 * The effect in one study on the scale on which effects are pooled: ratios as logarithms.
 *
 * @param v variance of the estimate, above 0
 */
public record Effect(double y, double v) {

    /** The normal quantile of 95 per cent intervals, as the published vectors use it. */
    static final double Z95 = 1.959964;

    public Effect {
        if (!Double.isFinite(y) || !Double.isFinite(v) || v <= 0) {
            throw new IllegalArgumentException("No effect: " + y + ", variance " + v);
        }
    }

    public double se() {
        return Math.sqrt(v);
    }

    public double low() {
        return y - Z95 * se();
    }

    public double high() {
        return y + Z95 * se();
    }
}
