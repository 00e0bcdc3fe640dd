package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.PageOf;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The operators' list of people: by part of the name, handle or whole address, by role, level and state. */
@Component
class PeopleQuery {

    private static final int SIZE = 25;

    private static final String FOUND =
            """
            from (
                select p.*,
                    (select coalesce(max(a.level), 0) from accounts.attestation a
                     where a.person = p.id and a.ended_at is null and (a.valid_until is null or a.valid_until > :now)) as level,
                    array(select distinct g.role from accounts.role_grant g
                          where g.person = p.id and g.ended_at is null and g.since <= :now
                            and (g.until is null or g.until > :now) order by 1) as roles
                from accounts.person p
                where p.disabled_at is null
            ) p
            where (:q = '' or p.name ilike :part or p.handle ilike :part or lower(p.email) = lower(:q))
              and (:role = '' or :role = any (p.roles))
              and (:level = '' or :level = 'identified' and p.level >= 3 or :level = 'registered' and p.level < 3)
              and (:state = '' or :state = 'suspended' and p.suspended_until > :now
                   or :state = 'unverified' and p.email_verified_at is null
                   or :state = 'active' and p.email_verified_at is not null and coalesce(p.suspended_until, :now) <= :now)
            """;

    private final JdbcClient sql;
    private final Clock clock;

    PeopleQuery(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is asked; empty words narrow nothing. */
    record Asked(String q, String role, String level, String state) {}

    PageOf<PersonLine> find(Asked asked, int page) {
        var total = bound("select count(*) " + FOUND, asked).query(Long.class).single();
        var lines = bound("select p.* " + FOUND + " order by lower(p.name), p.id limit :size offset :offset", asked)
                .param("size", SIZE)
                .param("offset", (page - 1) * SIZE)
                .query((row, _) -> new PersonLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("handle"),
                        Assurance.of(row.getInt("level")),
                        row.getTimestamp("email_verified_at") != null,
                        List.of((String[]) row.getArray("roles").getArray()),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getDate("last_seen_on")).map(java.sql.Date::toLocalDate),
                        Optional.ofNullable(row.getTimestamp("suspended_until"))
                                .map(Timestamp::toInstant)
                                .filter(clock.instant()::isBefore),
                        row.getBoolean("example")))
                .list();
        return new PageOf<>(lines, page, SIZE, total);
    }

    private JdbcClient.StatementSpec bound(String query, Asked asked) {
        return sql.sql(query)
                .param("now", Timestamp.from(clock.instant()))
                .param("q", asked.q())
                .param("part", "%" + asked.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("role", asked.role())
                .param("level", asked.level())
                .param("state", asked.state());
    }
}
