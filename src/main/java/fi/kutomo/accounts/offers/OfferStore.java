package fi.kutomo.accounts.offers;

import fi.kutomo.accounts.offers.Offer.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions to people in the database. */
@Component
class OfferStore {

    private final JdbcClient sql;
    private final Clock clock;

    OfferStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Offer offer) {
        sql.sql("""
                insert into accounts.offer (id, kind, thing, email, person, note, asked_by, asked_at, until)
                values (:id, :kind, :thing, :email, :person, :note, :by, :at, :until)
                """)
                .param("id", offer.id())
                .param("kind", offer.kind())
                .param("thing", offer.thing())
                .param("email", offer.email().orElse(null), Types.VARCHAR)
                .param("person", offer.person().orElse(null), Types.OTHER)
                .param("note", offer.note())
                .param("by", offer.askedBy())
                .param("at", Timestamp.from(offer.askedAt()))
                .param("until", Timestamp.from(offer.until()))
                .update();
    }

    /** Makes room for a newer question to the same one about the same thing. */
    void replace(Offer newer) {
        sql.sql("""
                delete from accounts.offer
                where kind = :kind and thing = :thing and outcome is distinct from 'ACCEPTED'
                  and (lower(email) = lower(:email) or person = :person)
                """)
                .param("kind", newer.kind())
                .param("thing", newer.thing())
                .param("email", newer.email().orElse(null), Types.VARCHAR)
                .param("person", newer.person().orElse(null), Types.OTHER)
                .update();
    }

    /** An open question, held until the end of the transaction. */
    Optional<Offer> take(UUID id) {
        return sql.sql("select * from accounts.offer where id = :id and outcome is null and until > :now for update")
                .param("id", id)
                .param("now", now())
                .query((row, _) -> offer(row))
                .optional();
    }

    /** Open questions to a person, by id or by address. */
    List<Offer> openTo(UUID person, String email) {
        return sql.sql("""
                select * from accounts.offer
                where (person = :person or lower(email) = lower(:email)) and outcome is null and until > :now
                order by asked_at desc, id
                """)
                .param("person", person)
                .param("email", email)
                .param("now", now())
                .query((row, _) -> offer(row))
                .list();
    }

    /** What was asked about a thing and not accepted; who said no is not told from who has not answered. */
    List<Offer> waiting(String kind, UUID thing) {
        return sql.sql("""
                select * from accounts.offer
                where kind = :kind and thing = :thing and (outcome is null or outcome = 'REFUSED') and until > :now
                order by asked_at, id
                """)
                .param("kind", kind)
                .param("thing", thing)
                .param("now", now())
                .query((row, _) -> offer(row))
                .list();
    }

    void end(UUID id, Outcome outcome, Optional<UUID> by) {
        sql.sql("update accounts.offer set outcome = :outcome, ended_at = :now, answered_by = :by where id = :id")
                .param("outcome", outcome.name())
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Takes a question back that was not accepted; how many there were. */
    int withdraw(String kind, UUID thing, UUID id) {
        return sql.sql("""
                update accounts.offer set outcome = 'WITHDRAWN', ended_at = :now
                where id = :id and kind = :kind and thing = :thing and (outcome is null or outcome = 'REFUSED')
                """)
                .param("now", now())
                .param("id", id)
                .param("kind", kind)
                .param("thing", thing)
                .update();
    }

    int forget(Instant overBefore) {
        return sql.sql("delete from accounts.offer where least(until, ended_at) < :before")
                .param("before", Timestamp.from(overBefore))
                .update();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("thing", UUID.class),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getString("note"),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("until").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
