package fi.kutomo.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;

/** Compares with numbers as they are printed: to as many digits as were printed there, six unless told. */
public final class Printed {

    private Printed() {}

    public static void six(double value, double printed) {
        digits(value, printed, 6);
    }

    public static void six(OptionalDouble value, double printed) {
        digits(value.orElseThrow(), printed, 6);
    }

    public static void digits(double value, double printed, int digits) {
        assertThat(value).isCloseTo(printed, Offset.offset(0.5000001 * Math.pow(10, -digits)));
    }

    public static void digits(OptionalDouble value, double printed, int digits) {
        digits(value.orElseThrow(), printed, digits);
    }
}
