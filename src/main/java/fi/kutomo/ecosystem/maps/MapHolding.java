package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Maps that a person has saved, and snapshots of maps that a person has taken. They stay without the name. */
@Component
class MapHolding implements Holding {

    private final JdbcClient jdbc;

    MapHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("ecosystem.maps.holding", jdbc.sql("""
                        select slug, name::text as name, sentence, made_at from ecosystem.map where made_by = :person order by made_at
                        """).param("person", person).query().listOfRows()),
                new Section("ecosystem.maps.snapshot.holding", jdbc.sql("""
                        select m.slug, s.taken_on, s.sentence, s.taken_at from ecosystem.map_snapshot s join ecosystem.map m on m.id = s.map
                        where s.taken_by = :person order by s.taken_at
                        """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of(), Map.of(
                "ecosystem.maps.holding", count("select count(*) from ecosystem.map where made_by = :person", person),
                "ecosystem.maps.snapshot.holding", count("select count(*) from ecosystem.map_snapshot where taken_by = :person", person)));
    }

    private long count(String question, UUID person) {
        return jdbc.sql(question).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("update ecosystem.map set made_by = null where made_by = :person").param("person", person).update();
        jdbc.sql("update ecosystem.map_snapshot set taken_by = null where taken_by = :person").param("person", person).update();
    }
}
