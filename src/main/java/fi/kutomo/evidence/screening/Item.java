package fi.kutomo.evidence.screening;

import java.util.Optional;
import java.util.UUID;

/**
 * Where one reference stands in the flow.
 *
 * @param duplicateOf the reference that stands for both
 * @param reportOf another reference that reports the same study
 */
record Item(
        UUID id,
        int number,
        Source source,
        Optional<Removal> removal,
        Optional<UUID> duplicateOf,
        Optional<UUID> reportOf,
        boolean notRetrieved,
        Outcome title,
        Outcome full) {

    boolean removed() {
        return duplicateOf.isPresent() || removal.isPresent();
    }

    /** Its whole report is wanted. */
    boolean sought() {
        return !removed() && (source == Source.OTHER || title.state() == Outcome.State.IN);
    }

    boolean assessed() {
        return sought() && !notRetrieved;
    }

    boolean included() {
        return assessed() && full.state() == Outcome.State.IN;
    }

    /** Somebody has yet to look at it, or to settle a conflict, at this stage. */
    boolean open(Stage stage) {
        return stage == Stage.TITLE
                ? !removed() && source != Source.OTHER && !title.state().settled()
                : assessed() && !full.state().settled();
    }

    Outcome at(Stage stage) {
        return stage == Stage.TITLE ? title : full;
    }
}
