package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Maps that a person has saved. They stay without the name. */
@Component
class MapHolding implements Holding {

    private final JdbcClient jdbc;

    MapHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("ecosystem.maps.holding", jdbc.sql("""
                select slug, name::text as name, sentence, made_at from ecosystem.map where made_by = :person order by made_at
                """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = jdbc.sql("select count(*) from ecosystem.map where made_by = :person").param("person", person).query(Long.class).single();
        return new Forecast(Map.of(), Map.of("ecosystem.maps.holding", count));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("update ecosystem.map set made_by = null where made_by = :person").param("person", person).update();
    }
}
