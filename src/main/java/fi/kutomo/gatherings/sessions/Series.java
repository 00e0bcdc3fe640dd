package fi.kutomo.gatherings.sessions;

import fi.kutomo.platform.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions that follow each other at a promised distance.
 *
 * @param every how many weeks lie between them
 * @param from since when that is promised
 */
public record Series(UUID id, UUID community, boolean going, LocalizedText name, int every, LocalDate from) {

    /** So many days late is still in time. */
    private static final int GRACE = 7;

    /** By when the next session should have been, if the last one was on that day. */
    public LocalDate due(Optional<LocalDate> last) {
        return last.filter(day -> !day.isBefore(from)).map(day -> day.plusWeeks(every)).orElse(from.plusWeeks(every));
    }

    /** Whether the promise is broken: nothing is called, and the day on which it should have been is over. */
    public boolean missed(Optional<LocalDate> last, boolean called, LocalDate today) {
        return going && !called && today.isAfter(due(last).plusDays(GRACE));
    }
}
