package fi.kutomo.learning.minding;

import fi.kutomo.learning.news.NewsBoard;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Why and how long it is kept who sought, knew and booked what. */
@Configuration
class LearningTimes {

    private static final Period KEPT = Period.ofDays(365);

    @Bean
    static Purpose learningPurpose() {
        return Purpose.of("learning", "learning", Purpose.Ground.PUBLIC_TASK, KEPT);
    }

    @Bean
    static Retention oldLearning(LearningHolding holding, NewsBoard news, Clock clock) {
        return Retention.of("learning.minding.retention", () -> {
            var before = clock.instant().minus(Duration.ofDays(KEPT.getDays()));
            return holding.forget(before) + news.forget(before);
        });
    }
}
