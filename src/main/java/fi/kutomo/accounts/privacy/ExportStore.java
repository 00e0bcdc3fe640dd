package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exports in the database. */
@Component
class ExportStore {

    private final JdbcClient sql;

    ExportStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID add(UUID person, Lang lang, int total, Instant now) {
        var id = Ids.next();
        sql.sql("insert into accounts.export (id, person, lang, asked_at, total) values (:id, :person, :lang, :now, :total)")
                .param("id", id)
                .param("person", person)
                .param("lang", lang.tag())
                .param("total", total)
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    void done(UUID id, int done) {
        sql.sql("update accounts.export set done = :done where id = :id").param("done", done).param("id", id).update();
    }

    void ready(UUID id, long size, Instant now) {
        sql.sql("update accounts.export set ready_at = :now, size = :size, done = total where id = :id")
                .param("id", id)
                .param("size", size)
                .param("now", Timestamp.from(now))
                .update();
    }

    void failed(UUID id) {
        sql.sql("update accounts.export set failed = true where id = :id").param("id", id).update();
    }

    Optional<Export> newest(UUID person) {
        return sql.sql("select * from accounts.export where person = :person order by asked_at desc, id desc limit 1")
                .param("person", person)
                .query((row, _) -> export(row))
                .optional();
    }

    Optional<Export> find(UUID id, UUID person) {
        return sql.sql("select * from accounts.export where id = :id and person = :person")
                .param("id", id)
                .param("person", person)
                .query((row, _) -> export(row))
                .optional();
    }

    List<UUID> of(UUID person) {
        return sql.sql("select id from accounts.export where person = :person").param("person", person).query(UUID.class).list();
    }

    List<UUID> forget(Instant before) {
        return sql.sql("delete from accounts.export where asked_at < :before returning id")
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    private static Export export(ResultSet row) throws SQLException {
        return new Export(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("lang"),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("done"),
                row.getInt("total"),
                Optional.ofNullable(row.getTimestamp("ready_at")).map(Timestamp::toInstant),
                row.getLong("size"),
                row.getBoolean("failed"));
    }
}
