package fi.kutomo.ecosystem.bringing;

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
 * Networks that a person sent or decided on. What waits goes with whoever sent it; what was decided stays without the name until its
 * time is over, because ties and actors came of it.
 */
@Component
class BroughtNetHolding implements Holding {

    private static final Period KEPT = Period.ofYears(1);

    private static final String UNDECIDED = """
            from ecosystem.brought_net n where n.sent_by = :person and n.state = 'WAITING'
              and not exists (select from ecosystem.brought_actor a where a.net = n.id and a.state in ('SAME', 'NEW'))
            """;

    private final JdbcClient jdbc;

    BroughtNetHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also of what nobody has decided on. Ties and statements keep their source; who was taken for whom and by whom is forgotten. */
    @Bean
    static Retention decidedNets(JdbcClient jdbc, Clock clock) {
        return Retention.of(
                "ecosystem.bringing.retention",
                () -> jdbc.sql("delete from ecosystem.brought_net where coalesce(decided_at, sent_at) < :before")
                        .param("before", Timestamp.from(clock.instant().atZone(Ui.ZONE).minus(KEPT).toInstant()))
                        .update());
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("ecosystem.bringing.holding.sent", rows("""
                        select maker, made_on, permission, region, format, digest, state, answer, sent_at, decided_at
                        from ecosystem.brought_net where sent_by = :person order by sent_at
                        """, person)),
                new Section("ecosystem.bringing.holding.decided", rows("""
                        select maker, state, answer, decided_at from ecosystem.brought_net where decided_by = :person order by decided_at
                        """, person)));
    }

    private List<Map<String, Object>> rows(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query().listOfRows();
    }

    @Override
    public Forecast forecast(UUID person) {
        long undecided = count("select count(*) " + UNDECIDED, person);
        return new Forecast(
                Map.of("ecosystem.bringing.holding.sent", undecided),
                Map.of(
                        "ecosystem.bringing.holding.sent", count("select count(*) from ecosystem.brought_net where sent_by = :person", person) - undecided,
                        "ecosystem.bringing.holding.decided", count("select count(*) from ecosystem.brought_net where decided_by = :person", person)));
    }

    private long count(String question, UUID person) {
        return jdbc.sql(question).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        for (var act : List.of(
                "delete " + UNDECIDED,
                "update ecosystem.brought_net set sent_by = null where sent_by = :person",
                "update ecosystem.brought_net set decided_by = null where decided_by = :person")) {
            jdbc.sql(act).param("person", person).update();
        }
    }
}
