package fi.kutomo.ecosystem.handing;

import fi.kutomo.ecosystem.handing.Handover.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of hand-overs. */
@Component
class HandoverStore {

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the region was not being offered to somebody already */
    boolean offer(UUID id, String region, UUID giver, UUID taker, String note, Instant at) {
        return jdbc.sql("""
                insert into ecosystem.handover (id, region, given_by, taken_by, note, state, offered_at)
                values (:id, :region, :giver, :taker, :note, 'OFFERED', :at) on conflict do nothing
                """)
                .param("id", id)
                .param("region", region)
                .param("giver", giver)
                .param("taker", taker)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .update() == 1;
    }

    /** Those that this person gave or was offered, the newest first. */
    List<Handover> of(UUID person) {
        return jdbc.sql("""
                select * from ecosystem.handover where given_by = :person or taken_by = :person
                order by state <> 'OFFERED', offered_at desc, id limit 100
                """)
                .param("person", person)
                .query((row, _) -> handover(row))
                .list();
    }

    /** Held until the end of the transaction: one may withdraw while the other accepts. */
    Optional<Handover> lock(UUID id) {
        return jdbc.sql("select * from ecosystem.handover where id = :id for update").param("id", id).query((row, _) -> handover(row)).optional();
    }

    void answer(UUID id, State state, Instant at) {
        jdbc.sql("update ecosystem.handover set state = :state, answered_at = :at where id = :id")
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                row.getObject("id", UUID.class),
                row.getString("region"),
                Optional.ofNullable(row.getObject("given_by", UUID.class)),
                Optional.ofNullable(row.getObject("taken_by", UUID.class)),
                row.getString("note"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("offered_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
    }
}
