package fi.kutomo.gatherings.minding;

import fi.kutomo.gatherings.running.Running;
import fi.kutomo.gatherings.sessions.SessionStore;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends sessions that nobody ended. People meet without pressing buttons, and what is never over would never be forgotten. */
@Component
class SessionEnding {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEnding.class);

    private final SessionStore sessions;
    private final Running running;
    private final Clock clock;

    SessionEnding(SessionStore sessions, Running running, Clock clock) {
        this.sessions = sessions;
        this.running = running;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void look() {
        for (var id : sessions.unended(clock.instant().minus(Running.LATE))) {
            try {
                running.close(id);
            } catch (RuntimeException failed) {
                LOG.warn("Could not end a gathering; it is tried again at the next look", failed);
            }
        }
    }
}
