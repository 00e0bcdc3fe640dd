package fi.kutomo.accounts.directory;

import fi.kutomo.accounts.profiles.ProfileStore.Shown;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.platform.kernel.PageOf;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by what they show to this reader. What a field does not show to the reader it cannot be found by, and it counts for
 * nothing: the same condition stands in the list and in its count.
 */
@Component
class DirectoryQuery {

    static final int SIZE = 20;
    static final String WEAVER = "weaver";

    private static final String FOUND =
            """
            from accounts.shown_person p
            where p.reach >= :least
              and (:q = '' or p.name ilike :part or exists (
                    select 1 from accounts.shown_field f
                    where f.person = p.id and f.reach >= :least and f.field in ('help', 'seek') and f.content ilike :part))
              and (:region = '' or exists (
                    select 1 from accounts.shown_field f
                    where f.person = p.id and f.reach >= :least and f.field = 'regions' and :region = any (f.keys)))
              and (:theme = '' or exists (
                    select 1 from accounts.shown_field f
                    where f.person = p.id and f.reach >= :least and f.field = 'themes' and :theme = any (f.keys)))
              and (:tells = '' or exists (
                    select 1 from accounts.shown_field f
                    where f.person = p.id and f.reach >= :least and f.field = :tells and f.content <> ''))
              and (:role = '' or exists (
                    select 1 from accounts.role_grant g
                    left join accounts.team t on t.id = g.team and t.ended_at is null
                    where g.person = p.id and g.ended_at is null and g.since <= :now and (g.until is null or g.until > :now)
                      and (:role = 'weaver' and g.role = 'WEAVER' or :role = 'teams/' || t.slug)))
            """;

    private final JdbcClient sql;
    private final Clock clock;

    DirectoryQuery(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What is asked; empty words narrow nothing.
     *
     * @param tells help or seek: only people who say what they can help with, or what they look for
     * @param role {@value #WEAVER}, or the path of a team: only people who weave, or who weave in that team
     */
    record Asked(String q, String region, String theme, String tells, String role) {}

    PageOf<Shown> find(Asked asked, Reach least, int page) {
        var total = bound("select count(*) " + FOUND, asked, least).query(Long.class).single();
        var people = bound("select p.* " + FOUND + " order by lower(p.name), p.id limit :size offset :offset", asked, least)
                .param("size", SIZE)
                .param("offset", (page - 1) * SIZE)
                .query((row, _) -> new Shown(
                        row.getObject("id", UUID.class),
                        row.getString("handle"),
                        row.getString("name"),
                        Reach.values()[row.getInt("reach")]))
                .list();
        return new PageOf<>(people, page, SIZE, total);
    }

    private JdbcClient.StatementSpec bound(String query, Asked asked, Reach least) {
        return sql.sql(query)
                .param("least", least.ordinal())
                .param("q", asked.q())
                .param("part", "%" + asked.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("region", asked.region())
                .param("theme", asked.theme())
                .param("tells", asked.tells())
                .param("role", asked.role())
                .param("now", Timestamp.from(clock.instant()));
    }
}
