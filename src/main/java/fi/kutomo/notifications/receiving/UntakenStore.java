package fi.kutomo.notifications.receiving;

import fi.kutomo.platform.kernel.Ref;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that were laid aside without a letter about it; their words are not kept. */
@Component
class UntakenStore {

    private final JdbcClient sql;

    UntakenStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** To what somebody had answered, and why it was not taken. */
    record Untaken(UUID id, Ref about, Outcome outcome) {}

    /** @return false when it is known already */
    boolean insert(Untaken untaken, UUID person, Instant now) {
        return sql.sql("""
                insert into notifications.untaken (id, person, kind, thing, outcome, at) values (:id, :person, :kind, :thing, :outcome, :now)
                on conflict (id) do nothing
                """)
                .param("id", untaken.id())
                .param("person", person)
                .param("kind", untaken.about().kind())
                .param("thing", untaken.about().id())
                .param("outcome", untaken.outcome().name())
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    List<Untaken> find(Collection<UUID> ids, UUID person) {
        return sql.sql("select id, kind, thing, outcome from notifications.untaken where id = any (:ids) and person = :person")
                .param("ids", ids.toArray(UUID[]::new))
                .param("person", person)
                .query((row, _) -> new Untaken(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("kind"), row.getObject("thing", UUID.class)),
                        Outcome.valueOf(row.getString("outcome"))))
                .list();
    }

    int forget(Instant before) {
        return sql.sql("delete from notifications.untaken where at < :before").param("before", Timestamp.from(before)).update();
    }
}
