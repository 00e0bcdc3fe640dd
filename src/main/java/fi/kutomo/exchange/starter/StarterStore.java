package fi.kutomo.exchange.starter;

import fi.kutomo.platform.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which starter entries this instance has been given, so that they come once and never again. */
@Component
class StarterStore {

    private final JdbcClient jdbc;

    StarterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from exchange.starter_entry)").query(Boolean.class).single();
    }

    void insert(Map<String, String> idsByKey, Instant placed) {
        idsByKey.forEach((key, id) -> jdbc.sql("""
                        insert into exchange.starter_entry (id, key, permanent_id, placed_at) values (:id, :key, :permanent, :placed)
                        """)
                .param("id", Ids.next())
                .param("key", key)
                .param("permanent", id)
                .param("placed", Timestamp.from(placed))
                .update());
    }
}
