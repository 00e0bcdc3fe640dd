package fi.kutomo.evaluation.theory;

import java.util.Optional;
import java.util.UUID;

/**
 * What a link rests on: a study that is kept here, or writing elsewhere.
 *
 * @param study the id of the study; empty for writing elsewhere
 * @param title how writing elsewhere is cited; empty for a study
 * @param address its address, beginning with https or http
 */
public record Source(Stance stance, Optional<UUID> study, String title, Optional<String> address) {

    public static Source study(Stance stance, UUID study) {
        return new Source(stance, Optional.of(study), "", Optional.empty());
    }

    public static Source elsewhere(String title, Optional<String> address) {
        return new Source(Stance.SUPPORTS, Optional.empty(), title, address);
    }
}
