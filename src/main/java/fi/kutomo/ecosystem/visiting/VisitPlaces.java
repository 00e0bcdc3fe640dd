package fi.kutomo.ecosystem.visiting;

import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long it is remembered which notes have arrived. */
@Configuration
class VisitPlaces {

    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    static Retention arrivedNotes(VisitStore visits, Clock clock) {
        return Retention.of("ecosystem.visiting.retention", () -> visits.forget(clock.instant().minus(KEPT)));
    }
}
