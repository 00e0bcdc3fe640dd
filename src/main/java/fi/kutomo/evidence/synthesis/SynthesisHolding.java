package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who began a synthesis and who published its runs. The syntheses stay, because others rest on them; the person is forgotten. */
@Component
class SynthesisHolding implements Holding {

    private final JdbcClient sql;

    SynthesisHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose synthesisPurpose() {
        return Purpose.of("evidence", "synthesis", Purpose.Ground.PUBLIC_TASK);
    }

    @Override
    public List<Section> about(UUID person) {
        var begun = sql.sql("select slug, question ->> 'title' as title, created_at from evidence.synthesis where created_by = :person order by created_at")
                .param("person", person)
                .query()
                .listOfRows();
        var runs = sql.sql("""
                select s.slug, r.number, r.at from evidence.synthesis_run r join evidence.synthesis s on s.id = r.synthesis
                where r.person = :person order by r.at
                """)
                .param("person", person)
                .query()
                .listOfRows();
        return java.util.stream.Stream.of(new Section("evidence.synthesis.title", begun), new Section("evidence.synthesis.runs", runs))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = sql.sql("select count(*) from evidence.synthesis where created_by = :person").param("person", person).query(Long.class).single();
        return count == 0 ? Forecast.NOTHING : new Forecast(Map.of(), Map.of("evidence.synthesis.title", count));
    }

    @Override
    public void erase(UUID person) {
        sql.sql("update evidence.synthesis set created_by = null where created_by = :person").param("person", person).update();
        sql.sql("update evidence.synthesis_run set person = null where person = :person").param("person", person).update();
    }
}
