package fi.kutomo.evidence.scales;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What GRADE asks of a body of evidence. The first five take points away, the others add some. */
public enum Domain {
    RISK_OF_BIAS(-2),
    INCONSISTENCY(-2),
    INDIRECTNESS(-2),
    IMPRECISION(-2),
    PUBLICATION_BIAS(-2),
    LARGE_EFFECT(2),
    DOSE_RESPONSE(1),
    /** All plausible confounding would make the effect seem smaller than it is. */
    CONFOUNDING(1);

    private final int furthest;

    Domain(int furthest) {
        this.furthest = furthest;
    }

    public static Optional<Domain> of(String word) {
        return Arrays.stream(values()).filter(domain -> domain.name().equals(word)).findFirst();
    }

    public boolean lowers() {
        return furthest < 0;
    }

    /** The points that may be given, from none to the most. */
    public List<Integer> steps() {
        return IntStream.rangeClosed(0, Math.abs(furthest)).map(step -> lowers() ? -step : step).boxed().toList();
    }
}
