package fi.kutomo.ecosystem.handing;

import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A region on its way from one weaver to another.
 *
 * @param giver empty when that person is not here any more, as the taker
 * @param note what the other should know
 */
record Handover(UUID id, String region, Optional<UUID> giver, Optional<UUID> taker, String note, State state, Instant offered, Optional<Instant> answered) {

    static final String WORD = "handover";

    /** Longest note. */
    static final int LONGEST = 4000;

    /** Where it stands. */
    enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    Ref ref() {
        return new Ref(WORD, id);
    }
}
