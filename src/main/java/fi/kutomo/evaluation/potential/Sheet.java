package fi.kutomo.evaluation.potential;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One side's judgement in a round.
 *
 * @param version 1 when it is begun, one more with each change
 * @param revision published revision that was judged
 * @param person an assessor, or who of the makers wrote last; empty once forgotten
 * @param marks a point without a mark is not known
 * @param reasons by criterion
 */
record Sheet(
        UUID id,
        int version,
        int revision,
        Side side,
        Optional<UUID> person,
        Map<Point, Integer> marks,
        Map<Aspect, String> reasons,
        Optional<Instant> handedInAt) {

    /** A new one without marks. */
    static Sheet blank(UUID id, int revision, Side side, UUID person) {
        return new Sheet(id, 1, revision, side, Optional.of(person), Map.of(), Map.of(), Optional.empty());
    }

    Sheet with(SheetForm form, int newest, UUID writer, Optional<Instant> handedIn) {
        return new Sheet(
                id, version, Math.clamp(form.revision(), 1, newest), side, Optional.of(writer), form.marks(), form.reasons(), handedIn);
    }

    boolean self() {
        return side == Side.MAKERS;
    }

    boolean handedIn() {
        return handedInAt.isPresent();
    }

    boolean of(UUID somebody) {
        return person.filter(somebody::equals).isPresent();
    }

    Potential potential() {
        return Potential.of(marks);
    }
}
