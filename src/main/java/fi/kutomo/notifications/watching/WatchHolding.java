package fi.kutomo.notifications.watching;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person watches goes with the person. */
@Configuration
class WatchHolding {

    @Bean
    static Purpose watchesPurpose() {
        return Purpose.of("notifications", "watches", Purpose.Ground.CONTRACT);
    }

    @Bean
    static Holding watchesOfPerson(JdbcClient sql) {
        return new Own(sql);
    }

    private record Own(JdbcClient sql) implements Holding {

        @Override
        public List<Section> about(UUID person) {
            return List.of(new Section("notifications.watching.holding", on("""
                    select kind, thing, level, said_at from notifications.watch where person = :person order by said_at
                    """, person).query().listOfRows()));
        }

        @Override
        public Forecast forecast(UUID person) {
            var own = on("select count(*) from notifications.watch where person = :person", person).query(Long.class).single();
            return new Forecast(Map.of("notifications.watching.holding", own), Map.of());
        }

        @Override
        public void erase(UUID person) {
            on("delete from notifications.watch where person = :person", person).update();
        }

        private JdbcClient.StatementSpec on(String query, UUID person) {
            return sql.sql(query).param("person", person);
        }
    }
}
