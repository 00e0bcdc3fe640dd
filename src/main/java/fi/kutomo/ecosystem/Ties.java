package fi.kutomo.ecosystem;

import fi.kutomo.platform.kernel.Caller;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers who is tied to whom, as far as a reader sees it. What a visitor sees is what may stand in public. */
public interface Ties {

    /**
     * Every tie that the reader sees, with the actors at its ends. Withdrawn ties are in no answer.
     *
     * @param on only ties that hold on this day; empty: also those that are over
     */
    Woven visible(Caller reader, Optional<LocalDate> on);

    /** The same between these actors alone: what others do together is not even reckoned. */
    Woven visible(Caller reader, Optional<LocalDate> on, Set<UUID> among);

    /** The actors that these organisations are, by the organisation; one that is no actor is not a key. */
    Map<UUID, UUID> actorsOf(Collection<UUID> organisations);
}
