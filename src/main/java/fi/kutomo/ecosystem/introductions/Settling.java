package fi.kutomo.ecosystem.introductions;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a side that nothing came of it once its own hour has come, so that the hour does not say why. */
@Component
class Settling {

    private final Telling telling;

    Settling(Telling telling) {
        this.telling = telling;
    }

    Introduction settle(Introduction introduction, Instant now) {
        return introduction.each(side -> side.asked().hears().filter(at -> !at.isAfter(now)).isPresent() ? told(side) : side);
    }

    /** Whoever has not heard of it hears it now. */
    Introduction settle(Introduction introduction) {
        return introduction.each(side -> side.asked().hears().isPresent() ? told(side) : side);
    }

    private Side told(Side side) {
        telling.didNotLeadOn(side);
        return side.hearing(Optional.empty());
    }
}
