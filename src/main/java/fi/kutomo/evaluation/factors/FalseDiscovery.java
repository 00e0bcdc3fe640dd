package fi.kutomo.evaluation.factors;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The procedure of Benjamini and Hochberg (1995): of what is called a finding, at most a share that one chooses is chance. */
final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * The corrected values in the given order: {@code q(i) = min over j ≥ i of p(j) · m / j}, at most 1, with the p in rising order. A
     * finding is one whose corrected value is at or below the share chosen.
     */
    static List<Double> corrected(List<Double> chances) {
        int count = chances.size();
        var rising = IntStream.range(0, count).boxed().sorted(Comparator.comparing(chances::get)).toList();
        var corrected = new Double[count];
        double least = 1;
        for (int place = count; place >= 1; place--) {
            int index = rising.get(place - 1);
            least = Math.min(least, chances.get(index) * count / place);
            corrected[index] = least;
        }
        return List.of(corrected);
    }
}
