package fi.kutomo.gatherings.sessions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A time on the clocks of a place, and how long it takes. When a clock shows an hour twice, the first one is meant. */
public record When(LocalDateTime begins, ZoneId zone, int minutes) {

    public static final int LONGEST = 24 * 60;

    public static When at(Instant begins, ZoneId zone, int minutes) {
        return new When(LocalDateTime.ofInstant(begins, zone), zone, minutes);
    }

    /** Whether the clocks of the place show this time at all: when summer time begins, an hour is missing. */
    public boolean shown() {
        return !zone.getRules().getValidOffsets(begins).isEmpty();
    }

    public Instant start() {
        return begins.atZone(zone).toInstant();
    }

    public Instant end() {
        return start().plusSeconds(minutes * 60L);
    }

    /** The same time of day some weeks later, whatever the clocks did in between. */
    public When later(int weeks) {
        return new When(begins.plusWeeks(weeks), zone, minutes);
    }
}
