package fi.kutomo.notifications.bounces;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How mail to people fares. Who has another address by now begins anew. */
@Component
class DeliveryStore {

    private final JdbcClient sql;

    DeliveryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is known of the address, and what the mail server said last. */
    record Kept(Deliverability how, String said) {}

    /** Makes a line that can be locked, where there is none. */
    void begin(UUID person, String address, Instant now) {
        sql.sql("insert into notifications.delivery (person, address, score, bounced_at) values (:person, :address, 0, :now) on conflict (person) do nothing")
                .param("person", person)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param lock so that of two letters that come back at once both count */
    Optional<Kept> find(UUID person, String address, boolean lock) {
        return sql.sql("select * from notifications.delivery where person = :person and lower(address) = lower(:address)" + (lock ? " for update" : ""))
                .param("person", person)
                .param("address", address)
                .query((row, _) -> new Kept(
                        new Deliverability(
                                row.getBigDecimal("score"),
                                row.getTimestamp("bounced_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("stopped_at")).map(Timestamp::toInstant)),
                        row.getString("said")))
                .optional();
    }

    void save(UUID person, String address, Kept kept) {
        sql.sql("""
                insert into notifications.delivery (person, address, score, bounced_at, stopped_at, said)
                values (:person, :address, :score, :bounced, :stopped, :said)
                on conflict (person) do update
                set address = excluded.address, score = excluded.score, bounced_at = excluded.bounced_at, stopped_at = excluded.stopped_at,
                    said = excluded.said
                """)
                .param("person", person)
                .param("address", address)
                .param("score", kept.how().score())
                .param("bounced", Timestamp.from(kept.how().bounced()))
                .param("stopped", kept.how().stopped().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("said", kept.said())
                .update();
    }

    void forget(UUID person) {
        sql.sql("delete from notifications.delivery where person = :person").param("person", person).update();
    }

    int forget(Instant before) {
        return sql.sql("delete from notifications.delivery where bounced_at < :before").param("before", Timestamp.from(before)).update();
    }
}
