package fi.kutomo.notifications.answering;

import fi.kutomo.notifications.answering.Replies.Asked;
import fi.kutomo.platform.kernel.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys for answers in the database. */
@Component
class ReplyStore {

    private final JdbcClient sql;
    private final Clock clock;

    ReplyStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(String hash, UUID person, Optional<Ref> about, UUID letter, Instant until) {
        sql.sql("insert into notifications.reply_key (hash, person, kind, thing, letter, until) values (:hash, :person, :kind, :thing, :letter, :until)")
                .param("hash", hash)
                .param("person", person)
                .param("kind", about.map(Ref::kind).orElse(null), Types.VARCHAR)
                .param("thing", about.map(Ref::id).orElse(null), Types.OTHER)
                .param("letter", letter)
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<Asked> find(String hash) {
        return sql.sql("select person, kind, thing, until from notifications.reply_key where hash = :hash")
                .param("hash", hash)
                .query((row, _) -> asked(row))
                .optional();
    }

    Optional<Asked> byLetter(Collection<UUID> letters) {
        return sql.sql("select person, kind, thing, until from notifications.reply_key where letter = any (:letters) order by until desc limit 1")
                .param("letters", letters.toArray(UUID[]::new))
                .query((row, _) -> asked(row))
                .optional();
    }

    int forget(Instant before) {
        return sql.sql("delete from notifications.reply_key where until < :before").param("before", Timestamp.from(before)).update();
    }

    private Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("person", UUID.class),
                Optional.ofNullable(row.getString("kind")).map(kind -> new Ref(kind, thing(row))),
                row.getTimestamp("until").toInstant().isBefore(clock.instant()));
    }

    private static UUID thing(ResultSet row) {
        try {
            return row.getObject("thing", UUID.class);
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
