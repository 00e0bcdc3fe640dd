package fi.kutomo.ecosystem.ties;

import fi.kutomo.knowledge.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A tie that follows from common undertakings.
 *
 * @param examples a few of them, the newest first
 */
record DerivedTie(
        Kind kind, UUID from, UUID to, double weight, int undertakings, Optional<LocalDate> began, Optional<LocalDate> ended, List<EntryId> examples) {

    /** From what it follows. */
    enum Kind {
        /** Both carry out a project. */
        SAME_PROJECT,
        /** Both take part in a programme. */
        SAME_PROGRAMME,
        /** One decides on the money of a project that the other carries out. */
        AUTHORITY_OF;

        boolean directed() {
            return this == AUTHORITY_OF;
        }
    }
}
