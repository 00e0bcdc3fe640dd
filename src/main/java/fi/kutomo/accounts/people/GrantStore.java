package fi.kutomo.accounts.people;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Granted roles in the database. They are ended, never changed. */
@Component
public class GrantStore {

    private final JdbcClient sql;
    private final Clock clock;

    GrantStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All grants of a person, those that run or will run first, otherwise the newest first. */
    public List<Grant> of(UUID person) {
        return sql.sql("""
                select * from accounts.role_grant where person = :person
                order by (ended_at is null and (until is null or until > :now)) desc, since desc, id
                """)
                .param("person", person)
                .param("now", now())
                .query((row, _) -> grant(row))
                .list();
    }

    public Optional<Grant> find(UUID id) {
        return sql.sql("select * from accounts.role_grant where id = :id")
                .param("id", id)
                .query((row, _) -> grant(row))
                .optional();
    }

    /** Grants that run now, of these people. */
    public List<Grant> running(Collection<UUID> people) {
        return sql.sql("""
                select * from accounts.role_grant
                where person = any (:people) and ended_at is null and since <= :now and (until is null or until > :now)
                order by role, scope, id
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("now", now())
                .query((row, _) -> grant(row))
                .list();
    }

    /** Ends a grant; false when it had ended already. */
    public boolean end(UUID id, Optional<UUID> by, String reason) {
        return sql.sql("""
                        update accounts.role_grant set ended_at = :now, ended_by = :by, end_reason = :reason
                        where id = :id and ended_at is null
                        """)
                        .param("now", now())
                        .param("by", by.orElse(null), Types.OTHER)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends what the person has of this role in this scope, run out or not, so that a new grant can take its place. */
    public void makeRoom(UUID person, Role role, Scope scope, Optional<UUID> by, String reason) {
        sql.sql("""
                update accounts.role_grant
                set ended_at = least(:now, coalesce(until, :now)), ended_by = :by, end_reason = :reason
                where person = :person and role = :role and scope_kind = :kind and scope = :scope and ended_at is null
                """)
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .param("reason", reason)
                .param("person", person)
                .param("role", role.name())
                .param("kind", scope.kind())
                .param("scope", scope.key())
                .update();
    }

    public void confirm(UUID id, UUID by) {
        sql.sql("update accounts.role_grant set confirmed_by = :by where id = :id").param("by", by).param("id", id).update();
    }

    /**
     * How many people besides this one may act in the role now. Locks all grants of the role until the transaction is over, so that
     * two people cannot take it from one another at once.
     */
    public int others(Role role, UUID person) {
        sql.sql("select id from accounts.role_grant where role = :role and ended_at is null order by id for update")
                .param("role", role.name())
                .query(UUID.class)
                .list();
        return sql.sql("""
                select count(distinct g.person) from accounts.role_grant g join accounts.person p on p.id = g.person
                where g.role = :role and g.person <> :person and g.ended_at is null and g.since <= :now
                  and (g.until is null or g.until > :now) and p.disabled_at is null
                  and (p.suspended_until is null or p.suspended_until <= :now)
                """)
                .param("role", role.name())
                .param("person", person)
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    /** Running grants that end before this moment and of which the person was not yet told. */
    public List<Grant> endingUntold(Instant before, int atMost) {
        return sql.sql("""
                select * from accounts.role_grant
                where ended_at is null and told_at is null and since <= :now and until > :now and until <= :before
                order by until, id limit :most for update skip locked
                """)
                .param("now", now())
                .param("before", Timestamp.from(before))
                .param("most", atMost)
                .query((row, _) -> grant(row))
                .list();
    }

    public void told(UUID id) {
        sql.sql("update accounts.role_grant set told_at = :now where id = :id").param("now", now()).param("id", id).update();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Role.valueOf(row.getString("role")),
                new Scope(row.getString("scope_kind"), row.getString("scope")),
                Optional.ofNullable(row.getObject("team", UUID.class)),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("granted_by", UUID.class)),
                Optional.ofNullable(row.getObject("confirmed_by", UUID.class)),
                row.getString("reason"),
                end(row));
    }

    private static Optional<Grant.End> end(ResultSet row) throws SQLException {
        var at = row.getTimestamp("ended_at");
        if (at == null) {
            return Optional.empty();
        }
        var reason = Optional.ofNullable(row.getString("end_reason")).orElse("");
        return Optional.of(new Grant.End(at.toInstant(), Optional.ofNullable(row.getObject("ended_by", UUID.class)), reason));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Grants a role everywhere, from now on. */
    public UUID add(UUID person, Role role, Optional<UUID> by, Optional<Instant> until, String reason) {
        return add(person, role, Scope.EVERYWHERE, Optional.empty(), by, Optional.empty(), until, reason);
    }

    /** Grants a role within a scope, such as weaver of a region, perhaps in a team; from now on unless it says since when. */
    public UUID add(
            UUID person,
            Role role,
            Scope scope,
            Optional<UUID> team,
            Optional<UUID> by,
            Optional<Instant> since,
            Optional<Instant> until,
            String reason) {
        var id = Ids.next();
        sql.sql("""
                insert into accounts.role_grant (id, person, role, scope_kind, scope, team, since, until, granted_by, reason)
                values (:id, :person, :role, :kind, :scope, :team, :since, :until, :by, :reason)
                """)
                .param("id", id)
                .param("person", person)
                .param("role", role.name())
                .param("kind", scope.kind())
                .param("scope", scope.key())
                .param("team", team.orElse(null), Types.OTHER)
                .param("since", since.map(Timestamp::from).orElseGet(this::now))
                .param("until", until.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("by", by.orElse(null), Types.OTHER)
                .param("reason", reason)
                .update();
        return id;
    }
}
