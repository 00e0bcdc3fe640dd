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

/** The desk of a weaver. What the weaver said of suggestions stays without the name and without the words, for the formula to be judged. */
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
            return jdbc.sql("delete from ecosystem.advice where place is null and last_at < :before").param("before", before).update()
                    + jdbc.sql("delete from ecosystem.advice_verdict where (act = 'CORRECTED' or ended_at is not null) and at < :before").param("before", before).update();
        });
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("ecosystem.advising.holding.looks", jdbc.sql("""
                        select region, at, actors, ties, fits from ecosystem.advice_round where person = :person order by region
                        """).param("person", person).query().listOfRows()),
                new Section("ecosystem.advising.holding.verdicts", jdbc.sql("""
                        select region, act, about, words, at, until, ended_at from ecosystem.advice_verdict where person = :person order by at
                        """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(
                Map.of("ecosystem.advising.holding.looks", count("select count(*) from ecosystem.advice_round where person = :person", person)),
                Map.of("ecosystem.advising.holding.verdicts", count("select count(*) from ecosystem.advice_verdict where person = :person", person)));
    }

    private long count(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        for (var act : List.of(
                "delete from ecosystem.advice_round where person = :person",
                "update ecosystem.advice_verdict set person = null, words = '' where person = :person")) {
            jdbc.sql(act).param("person", person).update();
        }
    }
}
