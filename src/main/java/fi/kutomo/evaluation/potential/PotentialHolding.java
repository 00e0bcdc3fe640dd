package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who judged the potential of what. Marks and reasons that others rest on stay without a name: those handed in, and those that the
 * makers share. What an assessor has not handed in goes.
 */
@Component
class PotentialHolding implements Holding {

    private static final String GOES = "not self and handed_in_at is null and person = :person";

    private final JdbcClient sql;

    PotentialHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("evaluation.potential.holding", sql.sql("""
                select r.permanent_id, r.number as round, p.self, p.handed_in_at, p.marks::text as marks, p.reasons::text as reasons
                from evaluation.potential p
                join evaluation.potential_round r on r.id = p.round
                where p.person = :person order by p.changed_at
                """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        long goes = count("where " + GOES, person);
        long stays = count("where person = :person", person) - goes;
        return new Forecast(
                goes == 0 ? Map.of() : Map.of("evaluation.potential.holding.begun", goes),
                stays == 0 ? Map.of() : Map.of("evaluation.potential.holding.kept", stays));
    }

    @Override
    public void erase(UUID person) {
        sql.sql("delete from evaluation.potential where " + GOES).param("person", person).update();
        sql.sql("update evaluation.potential set person = null where person = :person").param("person", person).update();
    }

    private long count(String condition, UUID person) {
        return sql.sql("select count(*) from evaluation.potential " + condition).param("person", person).query(Long.class).single();
    }
}
