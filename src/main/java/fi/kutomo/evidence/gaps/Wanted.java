package fi.kutomo.evidence.gaps;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What speaks for filling a cell. What is not known is empty and never counted as nothing.
 *
 * @param markers people who have said that they need it
 * @param misses searches in vain whose words name the row or the column, or both where they name both
 * @param affected people in Finland whom it concerns
 * @param feasibility how well it could be studied, 0 to 1
 */
public record Wanted(String row, String column, long markers, long misses, OptionalLong affected, OptionalDouble feasibility) {

    Wanted and(long moreMarkers) {
        return new Wanted(row, column, markers + moreMarkers, misses, affected, feasibility);
    }
}
