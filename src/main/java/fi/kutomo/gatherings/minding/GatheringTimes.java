package fi.kutomo.gatherings.minding;

import fi.kutomo.gatherings.sessions.NewsBoard;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Why and how long it is kept who came and what was promised. */
@Configuration
class GatheringTimes {

    private static final Period KEPT = Period.ofDays(365);

    @Bean
    static Purpose gatheringsPurpose() {
        return Purpose.of("gatherings", "gatherings", Purpose.Ground.PUBLIC_TASK, KEPT);
    }

    @Bean
    static Retention oldAttendance(GatheringHolding holding, NewsBoard news, Clock clock) {
        return Retention.of("gatherings.minding.retention", () -> {
            var before = clock.instant().minus(Duration.ofDays(KEPT.getDays()));
            return holding.forget(before) + news.forget(before);
        });
    }
}
