package fi.kutomo.notifications.bounces;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    static Holding deliveriesOfPerson(JdbcClient sql, DeliveryStore deliveries) {
        return new Own(sql, deliveries);
    }

    private record Own(JdbcClient sql, DeliveryStore deliveries) implements Holding {

        @Override
        public List<Section> about(UUID person) {
            return List.of(new Section("notifications.bounces.holding", rows(person)));
        }

        @Override
        public Forecast forecast(UUID person) {
            return new Forecast(Map.of("notifications.bounces.holding", (long) rows(person).size()), Map.of());
        }

        @Override
        public void erase(UUID person) {
            deliveries.forget(person);
        }

        private List<Map<String, Object>> rows(UUID person) {
            return sql.sql("select address, score, bounced_at, stopped_at, said from notifications.delivery where person = :person")
                    .param("person", person)
                    .query()
                    .listOfRows();
        }
    }
}
