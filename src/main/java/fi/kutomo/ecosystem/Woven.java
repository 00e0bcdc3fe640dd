package fi.kutomo.ecosystem;

import fi.kutomo.platform.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Actors with the ties between them. */
public record Woven(Map<UUID, End> ends, List<Stated> stated, List<Derived> derived) {

    public Woven {
        ends = Map.copyOf(ends);
        stated = List.copyOf(stated);
        derived = List.copyOf(derived);
    }

    /** An actor at an end of a tie. */
    public record End(UUID id, String kind, LocalizedText name, String path) {}

    /**
     * A tie that an end has stated.
     *
     * @param state {@code CLAIMED, CONFIRMED} or {@code DISPUTED}
     * @param directed whether it matters which end is which
     * @param strength 1 awareness to 4 integration; empty when no end has said
     * @param oneSided whether only one end has said how strong it is
     * @param now the strength after decay since an end last said that it is so, above 0 and at most 4
     */
    public record Stated(
            UUID id,
            String kind,
            String state,
            UUID from,
            UUID to,
            boolean directed,
            OptionalInt strength,
            boolean oneSided,
            double now,
            Optional<LocalDate> since,
            Optional<LocalDate> until) {}

    /**
     * A tie that follows from common undertakings.
     *
     * @param weight Newman's weight among those who carry them out; for authorities the number of projects
     */
    public record Derived(
            String kind, UUID from, UUID to, boolean directed, double weight, int undertakings, Optional<LocalDate> began, Optional<LocalDate> ended) {}
}
