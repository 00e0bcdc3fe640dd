package fi.kutomo.notifications.rhythm;

import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people had chosen before they asked for fewer mails or none. Whoever chooses anew has nothing to go back to. */
@Component
public class Farewells {

    private final JdbcClient sql;
    private final Json json;

    Farewells(JdbcClient sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Of several steps the first counts: back leads to where the person began. */
    public void keep(UUID person, Rhythm before, Instant now) {
        sql.sql("insert into notifications.farewell (person, before, at) values (:person, :before, :now) on conflict (person) do nothing")
                .param("person", person)
                .param("before", json.jsonb(before))
                .param("now", Timestamp.from(now))
                .update();
    }

    public Optional<Rhythm> find(UUID person) {
        return sql.sql("select before from notifications.farewell where person = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .map(text -> json.read(text, Rhythm.class));
    }

    public void forget(UUID person) {
        sql.sql("delete from notifications.farewell where person = :person").param("person", person).update();
    }

    public int forget(Instant before) {
        return sql.sql("delete from notifications.farewell where at < :before").param("before", Timestamp.from(before)).update();
    }
}
