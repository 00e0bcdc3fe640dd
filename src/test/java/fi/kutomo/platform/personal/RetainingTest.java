package fi.kutomo.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.world.KutomoTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest
class RetainingTest {

    @Autowired
    Retaining retaining;

    @Autowired
    List<Retention> rules;

    @Autowired
    JdbcClient sql;

    @Test
    void forgetsWhenTheTimeIsOver() {
        sql.sql("""
                insert into platform.letter (id, address, lang, subject, body_text, body_html, written_at, due_at, sent_at) values
                (gen_random_uuid(), 'vanha@example.org', 'fi', 's', '', '', now() - interval '31 days', now(), now() - interval '31 days'),
                (gen_random_uuid(), 'uusi@example.org', 'fi', 's', '', '', now() - interval '29 days', now(), now() - interval '29 days')
                """).update();
        sql.sql("""
                insert into platform.feedback (id, page, message, email, lang, received_at, answered_at, answered_by, answer_note) values
                (gen_random_uuid(), '', 'vanha', 'vanha@example.org', 'fi', now() - interval '400 days', now() - interval '367 days', 'x', ''),
                (gen_random_uuid(), '', 'uusi', 'uusi@example.org', 'fi', now() - interval '400 days', now() - interval '300 days', 'x', '')
                """).update();
        sql.sql("delete from platform.retention").update();

        retaining.runWhenDue();

        assertThat(sql.sql("select address from platform.letter where address in ('vanha@example.org', 'uusi@example.org')").query(String.class).list())
                .containsExactly("uusi@example.org");
        assertThat(sql.sql("select message from platform.feedback where email like '%@example.org' and message in ('vanha', 'uusi')").query(String.class).list())
                .containsExactly("uusi");
        assertThat(sql.sql("select count(*) from platform.retention").query(Long.class).single()).isEqualTo(rules.size());
    }
}
