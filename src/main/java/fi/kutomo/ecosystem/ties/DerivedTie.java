package fi.kutomo.ecosystem.ties;

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
        Kind kind, UUID from, UUID to, double weight, int undertakings, Optional<LocalDate> began, Optional<LocalDate> ended, List<UUID> examples) {

    /** From what it follows. */
    enum Kind {
        /** Both carry out a project. */
        SAME_PROJECT("projects"),
        /** Both take part in a programme. */
        SAME_PROGRAMME("programmes"),
        /** Both are behind an operating model. */
        SAME_MODEL("models"),
        /** Both are in a learning community and let it be seen. */
        SAME_COMMUNITY("communities"),
        /** Both are members of a network, as they and it say in public. */
        SAME_NETWORK("networks"),
        /** One decides on the money of a project that the other carries out. */
        AUTHORITY_OF("projects"),
        /** One carries out a project that has to do with a model of the other. */
        MODEL_FROM("models"),
        /** One has taken into use what the other has developed. */
        ADOPTION("adoptions");

        private final String counted;

        Kind(String counted) {
            this.counted = counted;
        }

        boolean directed() {
            return this == AUTHORITY_OF || this == MODEL_FROM || this == ADOPTION;
        }

        /** What is counted: the end of a message's key. */
        String counted() {
            return counted;
        }
    }
}
