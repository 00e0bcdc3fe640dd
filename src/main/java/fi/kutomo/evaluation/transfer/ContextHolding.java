package fi.kutomo.evaluation.transfer;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who brought figures of municipalities; the figures stay without the name. */
@Component
class ContextHolding implements Holding {

    private final JdbcClient jdbc;

    ContextHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("evaluation.transfer.holding", jdbc.sql("""
                select area, year, source, changed_at from evaluation.context where changed_by = :person order by area
                """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        long kept = jdbc.sql("select count(*) from evaluation.context where changed_by = :person").param("person", person).query(Long.class).single();
        return kept == 0 ? Forecast.NOTHING : new Forecast(Map.of(), Map.of("evaluation.transfer.holding", kept));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("update evaluation.context set changed_by = null where changed_by = :person").param("person", person).update();
    }
}
