package fi.kutomo.evidence.screening;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who screens. Answers stay without their giver, so that counts and conflicts remain as they were. */
@Component
class ScreeningHolding implements Holding {

    private final JdbcClient sql;

    ScreeningHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose screeningPurpose() {
        return Purpose.of("evidence", "screening", Purpose.Ground.PUBLIC_TASK);
    }

    @Override
    public List<Section> about(UUID person) {
        var rows = sql.sql("""
                select s.slug, s.title, r.since, r.until, (select count(*) from evidence.screening_decision d where d.screener = r.id) as answers
                from evidence.screening_screener r join evidence.screening s on s.id = r.screening
                where r.person = :person
                order by r.since
                """)
                .param("person", person)
                .query()
                .listOfRows();
        return rows.isEmpty() ? List.of() : List.of(new Section("evidence.screening.title", rows));
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = sql.sql("select count(*) from evidence.screening_screener where person = :person").param("person", person).query(Long.class).single();
        return count == 0 ? Forecast.NOTHING : new Forecast(Map.of(), Map.of("evidence.screening.title", count));
    }

    @Override
    public void erase(UUID person) {
        sql.sql("update evidence.screening_screener set person = null, until = coalesce(until, since) where person = :person").param("person", person).update();
        sql.sql("update evidence.screening set created_by = null where created_by = :person").param("person", person).update();
    }
}
