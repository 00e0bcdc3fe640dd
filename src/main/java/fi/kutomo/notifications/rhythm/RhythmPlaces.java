package fi.kutomo.notifications.rhythm;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the rhythm stands in the account, and that it goes with the person. */
@Configuration
class RhythmPlaces {

    @Bean
    static AccountPlace rhythmPlace() {
        return new AccountPlace(41, "notifications.rhythm.title", "account/notices", "notifications.rhythm.place");
    }

    @Bean
    static Purpose rhythmPurpose() {
        return Purpose.of("notifications", "rhythm", Purpose.Ground.CONTRACT);
    }

    @Bean
    static Holding rhythmOfPerson(JdbcClient sql) {
        return new Own(sql);
    }

    private record Own(JdbcClient sql) implements Holding {

        @Override
        public List<Section> about(UUID person) {
            return List.of(new Section("notifications.rhythm.holding", on("select * from notifications.rhythm where person = :person", person).query().listOfRows()));
        }

        @Override
        public Forecast forecast(UUID person) {
            var own = on("select count(*) from notifications.rhythm where person = :person", person).query(Long.class).single();
            return new Forecast(Map.of("notifications.rhythm.holding", own), Map.of());
        }

        @Override
        public void erase(UUID person) {
            on("delete from notifications.rhythm where person = :person", person).update();
        }

        private JdbcClient.StatementSpec on(String query, UUID person) {
            return sql.sql(query).param("person", person);
        }
    }
}
