package fi.kutomo.notifications.bounces;

import fi.kutomo.notifications.keeping.PersonRows;
import fi.kutomo.notifications.keeping.PersonRows.Part;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long it is kept that mail did not arrive, and that it goes with the person. */
@Configuration
class DeliveryHolding {

    private static final Period KEPT = Period.ofDays(90);

    @Bean
    static Purpose deliveriesPurpose() {
        return Purpose.of("notifications", "deliveries", Purpose.Ground.LEGITIMATE_INTEREST, KEPT);
    }

    @Bean
    static Retention oldDeliveries(DeliveryStore deliveries, Clock clock) {
        return Retention.of("notifications.bounces.retention", () -> deliveries.forget(clock.instant().minus(Duration.ofDays(KEPT.getDays()))));
    }

    @Bean
    static Holding deliveriesOfPerson(JdbcClient sql) {
        return PersonRows.of(sql, Part.goes("notifications.bounces.holding", "notifications.delivery", "address, score, bounced_at, stopped_at, said"));
    }
}
