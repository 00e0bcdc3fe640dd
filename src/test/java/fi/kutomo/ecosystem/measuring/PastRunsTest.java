package fi.kutomo.ecosystem.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.personal.Retention;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest
class PastRunsTest {

    @Autowired
    List<Retention> rules;

    @Autowired
    JdbcClient sql;

    private void run(String audience, int daysAgo) {
        sql.sql("""
                insert into ecosystem.run (id, area, basis, day, audience, parameters, state, program, made_at, took_ms, actors, ties, answered, portrait)
                values (gen_random_uuid(), 'region/past', 'ALL', (now() at time zone 'Europe/Helsinki')::date - :days, :audience, '{}', 'x', 'x', now(), 1, 5, 4, 0, '{}')
                """)
                .param("days", daysAgo)
                .param("audience", audience)
                .update();
    }

    @Test
    void ofWeaversGoWithTheirDayWhetherAnybodyLooksAgainOrNot() {
        run("WEAVERS", 1);
        run("WEAVERS", 0);
        run("PUBLIC", 1);
        rules.stream().filter(rule -> rule.nameKey().equals("ecosystem.measuring.retention")).forEach(Retention::forget);
        assertThat(sql.sql("select audience || ' ' || ((now() at time zone 'Europe/Helsinki')::date - day) from ecosystem.run where area = 'region/past' order by 1")
                .query(String.class)
                .list()).containsExactly("PUBLIC 1", "WEAVERS 0");
        sql.sql("delete from ecosystem.run where area = 'region/past'").update();
    }
}
