package fi.kutomo.evaluation.factors;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which factors a person has coded; the codings stay without the name. */
@Component
class CodingHolding implements Holding {

    private final JdbcClient jdbc;

    CodingHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("evaluation.factors.holding", jdbc.sql("""
                select factor, present, reason, coded_at from evaluation.factor_coding where coded_by = :person order by coded_at, id
                """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        long kept = jdbc.sql("select count(*) from evaluation.factor_coding where coded_by = :person")
                .param("person", person)
                .query(Long.class)
                .single();
        return kept == 0 ? Forecast.NOTHING : new Forecast(Map.of(), Map.of("evaluation.factors.holding", kept));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("update evaluation.factor_coding set coded_by = null where coded_by = :person").param("person", person).update();
    }
}
