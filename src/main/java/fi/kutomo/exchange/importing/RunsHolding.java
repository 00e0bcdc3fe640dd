package fi.kutomo.exchange.importing;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports that a person has started. What they brought stays, who started them is forgotten. */
@Component
class RunsHolding implements Holding {

    private final JdbcClient sql;

    RunsHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose importsPurpose() {
        return Purpose.of("exchange", "imports", Purpose.Ground.PUBLIC_TASK);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section(
                "exchange.importing.holding",
                sql.sql("select source_name, address, started_at, state from exchange.import_run where started_by = :person order by started_at")
                        .param("person", person)
                        .query()
                        .listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = sql.sql("select count(*) from exchange.import_run where started_by = :person")
                .param("person", person)
                .query(Long.class)
                .single();
        return new Forecast(Map.of(), Map.of("exchange.importing.holding", count));
    }

    @Override
    public void erase(UUID person) {
        sql.sql("update exchange.import_run set started_by = null where started_by = :person").param("person", person).update();
    }
}
