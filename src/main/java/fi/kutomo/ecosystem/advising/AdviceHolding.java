package fi.kutomo.ecosystem.advising;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Ui;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The looks of a weaver at regions. */
@Component
class AdviceHolding implements Holding {

    private static final Period KEPT = Period.ofYears(1);

    private final JdbcClient jdbc;

    AdviceHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static Retention oldAdvice(JdbcClient jdbc, Clock clock) {
        return Retention.of("ecosystem.advising.retention", () -> {
            var before = Timestamp.from(clock.instant().atZone(Ui.ZONE).minus(KEPT).toInstant());
            return jdbc.sql("delete from ecosystem.advice where place is null and last_at < :before").param("before", before).update();
        });
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("ecosystem.advising.holding.looks", jdbc.sql("""
                        select region, at, actors, ties, fits from ecosystem.advice_round where person = :person order by region
                        """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(
                Map.of("ecosystem.advising.holding.looks", count("select count(*) from ecosystem.advice_round where person = :person", person)),
                Map.of());
    }

    private long count(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from ecosystem.advice_round where person = :person").param("person", person).update();
    }
}
