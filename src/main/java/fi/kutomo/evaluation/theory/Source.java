package fi.kutomo.evaluation.theory;

import java.util.Optional;
import java.util.UUID;

/**
 * What a link rests on: a study or a claim that is kept here, or writing elsewhere.
 *
 * @param study the id of the study, or {@code claim} that of the claim; both empty for writing elsewhere
 * @param title how writing elsewhere is cited; empty for what is kept here
 * @param address its address, beginning with https or http
 */
public record Source(Stance stance, Optional<UUID> study, Optional<UUID> claim, String title, Optional<String> address) {

    public static Source study(Stance stance, UUID study) {
        return new Source(stance, Optional.of(study), Optional.empty(), "", Optional.empty());
    }

    public static Source claim(Stance stance, UUID claim) {
        return new Source(stance, Optional.empty(), Optional.of(claim), "", Optional.empty());
    }

    public static Source elsewhere(String title, Optional<String> address) {
        return new Source(Stance.SUPPORTS, Optional.empty(), Optional.empty(), title, address);
    }

    /** Writing that is not kept here. */
    public boolean written() {
        return study.isEmpty() && claim.isEmpty();
    }
}
