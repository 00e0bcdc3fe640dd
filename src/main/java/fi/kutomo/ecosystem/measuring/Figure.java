package fi.kutomo.ecosystem.measuring;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A value of a run.
 *
 * @param value null where the measure is not defined
 * @param error the greatest standard error where it was estimated
 * @param low where the middle 90 % begin when actors are left out at random; null where this is not asked
 * @param high where they end
 */
public record Figure(@Nullable Double value, @Nullable Double error, @Nullable Double low, @Nullable Double high) {

    static Figure of(double value) {
        return new Figure(value, null, null, null);
    }

    static Figure of(OptionalDouble value) {
        return new Figure(boxed(value), null, null, null);
    }

    Figure between(double low, double high) {
        return new Figure(value, error, low, high);
    }

    Figure estimated(double error) {
        return new Figure(value, error, low, high);
    }

    static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
