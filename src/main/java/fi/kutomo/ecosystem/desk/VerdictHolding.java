package fi.kutomo.ecosystem.desk;

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

/**
 * What a weaver put aside and corrected. What was said of suggested introductions stays without the name and without the words, for the
 * formula to be judged.
 */
@Component
class VerdictHolding implements Holding {

    private static final Period KEPT = Period.ofYears(1);
    private static final String OWN = " from ecosystem.desk_verdict where person = :person";

    private final JdbcClient jdbc;

    VerdictHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static Retention oldVerdicts(JdbcClient jdbc, Clock clock) {
        return Retention.of("ecosystem.desk.retention", () -> jdbc.sql("""
                delete from ecosystem.desk_verdict
                where (act = 'CORRECTED' or ended_at is not null or kind <> 'advice' and until < :before) and at < :before
                """).param("before", Timestamp.from(clock.instant().atZone(Ui.ZONE).minus(KEPT).toInstant())).update());
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section(
                "ecosystem.desk.holding",
                jdbc.sql("select region, kind, act, about, words, at, until, ended_at" + OWN + " order by at").param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(
                Map.of("ecosystem.desk.holding", count(" and kind <> 'advice'", person)), Map.of("ecosystem.desk.holding.pairs", count(" and kind = 'advice'", person)));
    }

    private long count(String which, UUID person) {
        return jdbc.sql("select count(*)" + OWN + which).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete" + OWN + " and kind <> 'advice'").param("person", person).update();
        jdbc.sql("update ecosystem.desk_verdict set person = null, words = '' where person = :person").param("person", person).update();
    }
}
