package fi.kutomo.accounts.invitations;

import fi.kutomo.accounts.people.Scope;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.PageOf;
import fi.kutomo.platform.kernel.Role;
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

/** Invitations in the database; of the token in the letter there is only the hash. */
@Component
class InvitationStore {

    private static final int SIZE = 25;

    private final JdbcClient sql;
    private final Clock clock;

    InvitationStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Invitation invitation, String tokenHash) {
        sql.sql("""
                insert into accounts.invitation
                    (id, email, lang, role, scope_kind, scope, team, role_until, greeting, token_hash, invited_by, invited_at, until)
                values (:id, :email, :lang, :role, :kind, :scope, :team, :roleUntil, :greeting, :hash, :by, :at, :until)
                """)
                .param("id", invitation.id())
                .param("email", invitation.email())
                .param("lang", invitation.lang().tag())
                .param("role", invitation.role().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("kind", invitation.scope().kind())
                .param("scope", invitation.scope().key())
                .param("team", invitation.team().orElse(null), Types.OTHER)
                .param("roleUntil", invitation.roleUntil().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("greeting", invitation.greeting())
                .param("hash", tokenHash)
                .param("by", invitation.invitedBy().orElse(null), Types.OTHER)
                .param("at", Timestamp.from(invitation.invitedAt()))
                .param("until", Timestamp.from(invitation.until()))
                .update();
    }

    /** The one behind a token, whatever has become of it. */
    Optional<Invitation> behind(String tokenHash) {
        return sql.sql("select * from accounts.invitation where token_hash = :hash")
                .param("hash", tokenHash)
                .query((row, _) -> invitation(row))
                .optional();
    }

    /** What was sent to this address and can still be accepted. */
    List<Invitation> openTo(String email) {
        return sql.sql("""
                select * from accounts.invitation
                where lower(email) = lower(:email) and accepted_at is null and withdrawn_at is null and until > :now
                """)
                .param("email", email)
                .param("now", now())
                .query((row, _) -> invitation(row))
                .list();
    }

    Optional<Invitation> find(UUID id) {
        return sql.sql("select * from accounts.invitation where id = :id").param("id", id).query((row, _) -> invitation(row)).optional();
    }

    /** Marks it as accepted; false when it was accepted, withdrawn or over already. */
    boolean accept(UUID id, UUID person) {
        return sql.sql("""
                        update accounts.invitation set accepted_at = :now, accepted_by = :person
                        where id = :id and accepted_at is null and withdrawn_at is null and until > :now
                        """)
                        .param("now", now())
                        .param("person", person)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean withdraw(UUID id, Optional<UUID> by) {
        return sql.sql("""
                        update accounts.invitation set withdrawn_at = :now, withdrawn_by = :by
                        where id = :id and accepted_at is null and withdrawn_at is null
                        """)
                        .param("now", now())
                        .param("by", by.orElse(null), Types.OTHER)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Takes back what this address was sent before, because a new letter goes out. */
    void withdrawFormer(String email, Optional<UUID> by) {
        sql.sql("""
                update accounts.invitation set withdrawn_at = :now, withdrawn_by = :by
                where lower(email) = lower(:email) and accepted_at is null and withdrawn_at is null
                """)
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .param("email", email)
                .update();
    }

    /** Open ones first, then the newest. */
    PageOf<Invitation> list(int page) {
        var total = sql.sql("select count(*) from accounts.invitation").query(Long.class).single();
        var items = sql.sql("""
                select * from accounts.invitation
                order by (accepted_at is null and withdrawn_at is null and until > :now) desc, invited_at desc, id
                limit :size offset :offset
                """)
                .param("now", now())
                .param("size", SIZE)
                .param("offset", (page - 1) * SIZE)
                .query((row, _) -> invitation(row))
                .list();
        return new PageOf<>(items, page, SIZE, total);
    }

    /** Forgets those that nobody accepted and that ended before this moment. */
    int forget(Instant endedBefore) {
        return sql.sql("delete from accounts.invitation where accepted_at is null and until < :before")
                .param("before", Timestamp.from(endedBefore))
                .update();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                new Scope(row.getString("scope_kind"), row.getString("scope")),
                Optional.ofNullable(row.getObject("team", UUID.class)),
                instant(row, "role_until"),
                row.getString("greeting"),
                Optional.ofNullable(row.getObject("invited_by", UUID.class)),
                row.getTimestamp("invited_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                instant(row, "accepted_at"),
                instant(row, "withdrawn_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
