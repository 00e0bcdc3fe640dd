package fi.kutomo.evaluation.theory;

import fi.kutomo.platform.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that must be true for a link to hold.
 *
 * @param owner role or organisation that looks after it; never a private person
 * @param testBy by when it is to be tested
 * @param finding what the test showed; there is one when the state is not untested
 */
public record Assumption(
        String id, LocalizedText text, String owner, Optional<LocalDate> testBy, AssumptionState state, LocalizedText finding) {

    /** The day has passed and nobody has tested it. */
    public boolean late(LocalDate today) {
        return state == AssumptionState.UNTESTED && testBy.filter(day -> day.isBefore(today)).isPresent();
    }
}
