package fi.kutomo.platform.announce;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.world.KutomoTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.config.StalenessProperties;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/** An announcement whose listener ended without a word, as when the database was killed, is tried again. */
@KutomoTest
class StuckAnnouncementTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    EventPublicationRegistry registry;

    @Autowired
    StalenessProperties patience;

    private UUID announced(String status, int minutesAgo) {
        var id = Ids.next();
        sql.sql("""
                insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                values (:id, 'esimerkki', 'fi.kutomo.platform.notices.Notice', '{}', now() - make_interval(mins => :minutes), :status, 1)
                """).param("id", id).param("minutes", minutesAgo).param("status", status).update();
        return id;
    }

    private String status(UUID id) {
        return sql.sql("select status from platform.event_publication where id = :id").param("id", id).query(String.class).single();
    }

    @Test
    void countsAsFailedAfterAWhileAndNotBefore() {
        var stuck = announced("PROCESSING", 30);
        var unheard = announced("PUBLISHED", 30);
        var working = announced("PROCESSING", 1);

        registry.markStalePublicationsFailed(patience);

        assertThat(status(stuck)).isEqualTo("FAILED");
        assertThat(status(unheard)).isEqualTo("FAILED");
        assertThat(status(working)).isEqualTo("PROCESSING");
        sql.sql("delete from platform.event_publication where listener_id = 'esimerkki'").update();
    }
}
