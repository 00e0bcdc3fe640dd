package fi.kutomo.learning.matching;

import java.util.List;
import java.util.UUID;

/**
 * A mentor who fits.
 *
 * @param score from 0 to 1
 * @param reasons the two that say most, the stronger one first
 */
public record Match(UUID mentor, double score, List<Reason> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }
}
