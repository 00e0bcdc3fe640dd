package fi.kutomo.accounts.people;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
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

    /** Grants a role everywhere. */
    public UUID add(UUID person, Role role, Optional<UUID> by, Optional<Instant> until, String reason) {
        return add(person, role, Scope.EVERYWHERE, Optional.empty(), by, until, reason);
    }

    /** Grants a role within a scope, such as weaver of a region, perhaps in a team. */
    public UUID add(
            UUID person, Role role, Scope scope, Optional<String> team, Optional<UUID> by, Optional<Instant> until, String reason) {
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
                .param("team", team.orElse(null), Types.VARCHAR)
                .param("since", Timestamp.from(clock.instant()))
                .param("until", until.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("by", by.orElse(null), Types.OTHER)
                .param("reason", reason)
                .update();
        return id;
    }
}
