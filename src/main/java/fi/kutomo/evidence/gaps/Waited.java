package fi.kutomo.evidence.gaps;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long an answer was waited for in a cell.
 *
 * @param row {@code column}: the terms of the cell that was marked
 * @param since when somebody first said that it is needed
 * @param answered when the first study of the cell was published here after that
 */
record Waited(String row, String column, Instant since, Optional<Instant> answered) {

    /** Whole days until the answer, or until now. */
    long days(Instant now) {
        return Duration.between(since, answered.orElse(now)).toDays();
    }
}
