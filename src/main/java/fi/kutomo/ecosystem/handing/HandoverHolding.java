package fi.kutomo.ecosystem.handing;

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

/** Hand-overs that a person gave or was offered. An offer that is open ends with the person; the note goes with whoever wrote it. */
@Component
class HandoverHolding implements Holding {

    private static final Period KEPT = Period.ofYears(1);

    /** How long an offer waits for an answer. */
    private static final Period OPEN = Period.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    HandoverHolding(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    static Retention oldHandovers(JdbcClient jdbc, Clock clock) {
        return Retention.of(
                "ecosystem.handing.retention",
                () -> jdbc.sql("update ecosystem.handover set state = 'WITHDRAWN', answered_at = :now where state = 'OFFERED' and offered_at < :before")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("before", before(clock, OPEN))
                                .update()
                        + jdbc.sql("delete from ecosystem.handover where answered_at < :before").param("before", before(clock, KEPT)).update());
    }

    private static Timestamp before(Clock clock, Period kept) {
        return Timestamp.from(clock.instant().atZone(Ui.ZONE).minus(kept).toInstant());
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("ecosystem.handing.holding", jdbc.sql("""
                select region, note, state, offered_at, answered_at, given_by = :person as given from ecosystem.handover
                where given_by = :person or taken_by = :person order by offered_at
                """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        long count = jdbc.sql("select count(*) from ecosystem.handover where given_by = :person or taken_by = :person")
                .param("person", person)
                .query(Long.class)
                .single();
        return new Forecast(Map.of(), Map.of("ecosystem.handing.holding", count));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("update ecosystem.handover set state = 'WITHDRAWN', answered_at = :now where state = 'OFFERED' and (given_by = :person or taken_by = :person)")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        jdbc.sql("update ecosystem.handover set given_by = null, note = '' where given_by = :person").param("person", person).update();
        jdbc.sql("update ecosystem.handover set taken_by = null where taken_by = :person").param("person", person).update();
    }
}
