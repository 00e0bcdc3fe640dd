package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.answering.Replies;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails have come; of their ids only hashes are kept. */
@Component
class IncomingStore {

    private final JdbcClient sql;

    IncomingStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean known(String id) {
        return sql.sql("select exists (select 1 from notifications.incoming where hash = :hash)").param("hash", Replies.hash(id)).query(Boolean.class).single();
    }

    /** @return false when it was here before */
    boolean insert(String id, Optional<UUID> person, Outcome outcome, boolean answered, Instant now) {
        return sql.sql("""
                insert into notifications.incoming (hash, person, outcome, answered, at) values (:hash, :person, :outcome, :answered, :now)
                on conflict (hash) do nothing
                """)
                .param("hash", Replies.hash(id))
                .param("person", person.orElse(null), Types.OTHER)
                .param("outcome", outcome.name())
                .param("answered", answered)
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    /** How many mails of that person have been answered with a no since then. */
    int answered(UUID person, Instant since) {
        return sql.sql("select count(*) from notifications.incoming where person = :person and answered and at > :since")
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    int forget(Instant before) {
        return sql.sql("delete from notifications.incoming where at < :before").param("before", Timestamp.from(before)).update();
    }
}
