package fi.kutomo.accounts.roles;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grants that wait for a second operator, in the database. Decided ones stay as history. */
@Component
public class ProposalStore {

    private final JdbcClient sql;
    private final Clock clock;

    ProposalStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(UUID person, Wish wish, UUID by) {
        sql.sql("""
                insert into accounts.role_proposal (id, person, role, since, until, reason, proposed_by, proposed_at)
                values (:id, :person, :role, :since, :until, :reason, :by, :at)
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("role", wish.role().name())
                .param("since", wish.since().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("until", wish.until().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("reason", wish.reason())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** One that waits, locked until the transaction is over, so that it is decided once. */
    Optional<Proposal> take(UUID id) {
        return sql.sql("select * from accounts.role_proposal where id = :id and decided_at is null for update")
                .param("id", id)
                .query((row, _) -> proposal(row))
                .optional();
    }

    boolean waiting(UUID person, Role role) {
        return sql.sql("select count(*) from accounts.role_proposal where person = :person and role = :role and decided_at is null")
                        .param("person", person)
                        .param("role", role.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void decide(UUID id, boolean granted, UUID by) {
        sql.sql("update accounts.role_proposal set decided_at = :at, decided_by = :by, granted = :granted where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("granted", granted)
                .param("id", id)
                .update();
    }

    public List<Proposal> waitingFor(UUID person) {
        return sql.sql("select * from accounts.role_proposal where person = :person and decided_at is null order by proposed_at, id")
                .param("person", person)
                .query((row, _) -> proposal(row))
                .list();
    }

    /** All that wait, the oldest first. */
    public List<Proposal> waiting() {
        return sql.sql("select * from accounts.role_proposal where decided_at is null order by proposed_at, id limit 100")
                .query((row, _) -> proposal(row))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("proposed_by", UUID.class)),
                row.getTimestamp("proposed_at").toInstant());
    }
}
