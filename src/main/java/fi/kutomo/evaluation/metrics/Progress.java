package fi.kutomo.evaluation.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the way from the baseline to the target has been gone: {@code (actual − baseline) / (target − baseline)}. It serves falling
 * targets too.
 *
 * @param share of the way; empty when a part of it is not known, or when target and baseline are one
 */
public record Progress(Optional<BigDecimal> share, Status status) {

    private static final BigDecimal NEAR = new BigDecimal("0.8");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What the share means: all of the way, at least 0.8, at least 0.5, less, below 0, and not known. */
    public enum Status {
        REACHED,
        NEAR,
        BEHIND,
        FAR,
        WRONG_WAY,
        UNKNOWN
    }

    public static Progress of(@Nullable BigDecimal baseline, @Nullable BigDecimal target, @Nullable BigDecimal actual) {
        if (baseline == null || target == null || actual == null || target.compareTo(baseline) == 0) {
            return new Progress(Optional.empty(), Status.UNKNOWN);
        }
        var share = actual.subtract(baseline).divide(target.subtract(baseline), MathContext.DECIMAL128);
        return new Progress(Optional.of(share), status(share));
    }

    private static Status status(BigDecimal share) {
        if (share.compareTo(BigDecimal.ONE) >= 0) {
            return Status.REACHED;
        }
        if (share.compareTo(NEAR) >= 0) {
            return Status.NEAR;
        }
        if (share.compareTo(HALF) >= 0) {
            return Status.BEHIND;
        }
        return share.signum() < 0 ? Status.WRONG_WAY : Status.FAR;
    }
}
