package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who made maps, kept their states and judged cells is forgotten with the person; the maps stay. Markers of need go. */
@Component
class GapMapHolding implements Holding {

    private final JdbcClient sql;

    GapMapHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose gapMapPurpose() {
        return Purpose.of("evidence", "gap-map", Purpose.Ground.PUBLIC_TASK);
    }

    @Override
    public List<Section> about(UUID person) {
        return java.util.stream.Stream.of(
                        section("evidence.gaps.title", "select slug, title ->> 'fi' as title, created_at from evidence.gap_map where created_by = :person order by created_at", person),
                        section("evidence.gaps.states", "select m.slug, s.number, s.at from evidence.gap_state s join evidence.gap_map m on m.id = s.map where s.person = :person order by s.at", person),
                        section("evidence.gaps.needs", "select m.slug, n.row_term, n.column_term, n.at from evidence.gap_need n join evidence.gap_map m on m.id = n.map where n.person = :person order by n.at", person),
                        section("evidence.gaps.judgements", "select m.slug, j.row_term, j.column_term, j.at from evidence.gap_judgement j join evidence.gap_map m on m.id = j.map where j.person = :person order by j.at", person))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private Section section(String key, String select, UUID person) {
        return new Section(key, sql.sql(select).param("person", person).query().listOfRows());
    }

    @Override
    public Forecast forecast(UUID person) {
        var needs = count("select count(*) from evidence.gap_need where person = :person", person);
        var maps = count("select count(*) from evidence.gap_map where created_by = :person", person);
        return new Forecast(
                needs == 0 ? Map.of() : Map.of("evidence.gaps.needs", needs), maps == 0 ? Map.of() : Map.of("evidence.gaps.title", maps));
    }

    private long count(String select, UUID person) {
        return sql.sql(select).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        sql.sql("delete from evidence.gap_need where person = :person").param("person", person).update();
        sql.sql("update evidence.gap_map set created_by = null where created_by = :person").param("person", person).update();
        sql.sql("update evidence.gap_state set person = null where person = :person").param("person", person).update();
        sql.sql("update evidence.gap_judgement set person = null where person = :person").param("person", person).update();
    }
}
