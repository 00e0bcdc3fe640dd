package fi.kutomo.notifications.mailing;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.WithoutSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That mail programs may post to the way out, and how long it is kept what somebody left. */
@Configuration
class MailingPlaces {

    private static final Duration BACK = Duration.ofDays(90);

    @Bean
    static WithoutSession leavingWithoutSession() {
        return new WithoutSession("/*/" + NoticeLetters.LEAVING + "/*");
    }

    @Bean
    static Retention oldFarewells(FarewellStore farewells, Clock clock) {
        return Retention.of("notifications.leaving.retention", () -> farewells.forget(clock.instant().minus(BACK)));
    }

    @Bean
    static Holding mailsOfPerson(JdbcClient sql) {
        return new Own(sql);
    }

    private record Own(JdbcClient sql) implements Holding {

        @Override
        public List<Section> about(UUID person) {
            return List.of(
                    new Section("notifications.leaving.holding.turn", rows("select turn from notifications.summary_turn where person = :person", person)),
                    new Section("notifications.leaving.holding.left", rows("select before::text as before, at from notifications.farewell where person = :person", person)));
        }

        @Override
        public Forecast forecast(UUID person) {
            return new Forecast(Map.of("notifications.leaving.holding.left", (long) about(person).get(1).rows().size()), Map.of());
        }

        @Override
        public void erase(UUID person) {
            sql.sql("delete from notifications.summary_turn where person = :person").param("person", person).update();
            sql.sql("delete from notifications.farewell where person = :person").param("person", person).update();
        }

        private List<Map<String, Object>> rows(String query, UUID person) {
            return sql.sql(query).param("person", person).query().listOfRows();
        }
    }
}
