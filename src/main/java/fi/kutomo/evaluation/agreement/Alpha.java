package fi.kutomo.evaluation.agreement;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Krippendorff's alpha {@code α = 1 − Do / De} from the coincidence matrix. Any number of assessors; missing values are left out;
 * units with fewer than two values tell nothing and do not count.
 *
 * @param observed disagreement seen, in squared distances
 * @param expected disagreement to be expected by chance, in the same
 * @param pairable values that stand beside another one
 */
public record Alpha(double observed, double expected, int pairable) {

    /** @param units for each thing judged the values that it was given, in any order */
    public static Alpha of(Collection<? extends List<? extends Number>> units, Distance distance) {
        var judged = units.stream()
                .map(unit -> unit.stream().mapToDouble(Number::doubleValue).toArray())
                .filter(unit -> unit.length > 1)
                .toList();
        var values = judged.stream().flatMapToDouble(DoubleStream::of).sorted().distinct().toArray();
        var coincidences = new double[values.length][values.length];
        var frequency = new double[values.length];
        int pairable = 0;
        for (var unit : judged) {
            pairable += unit.length;
            for (int i = 0; i < unit.length; i++) {
                int one = java.util.Arrays.binarySearch(values, unit[i]);
                frequency[one]++;
                for (int j = 0; j < unit.length; j++) {
                    if (i != j) {
                        coincidences[one][java.util.Arrays.binarySearch(values, unit[j])] += 1.0 / (unit.length - 1);
                    }
                }
            }
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values.length; c++) {
            for (int k = 0; k < values.length; k++) {
                double apart = distance.squared(values, frequency, c, k);
                observed += coincidences[c][k] * apart / pairable;
                expected += frequency[c] * frequency[k] * apart / pairable / (pairable - 1.0);
            }
        }
        return new Alpha(observed, expected, pairable);
    }

    /** Empty where all values are the same or there are none: without variation there is nothing to agree about. */
    public OptionalDouble value() {
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    /** The customary reading of the value. */
    public Reliability reliability() {
        return Reliability.of(value());
    }
}
