package fi.kutomo.accounts.teams;

import fi.kutomo.platform.kernel.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams in the database. They end, and are never deleted: what they did stays at their address. */
@Component
public class TeamStore {

    private static final String STANDING = "g.ended_at is null and (g.until is null or g.until > :now)";

    private final JdbcClient sql;
    private final Clock clock;

    TeamStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Running ones first, by name. */
    List<Team> all() {
        return sql.sql("select * from accounts.team order by ended_at is not null, lower(name), id").query((row, _) -> team(row)).list();
    }

    public List<Team> running() {
        return sql.sql("select * from accounts.team where ended_at is null order by lower(name), id").query((row, _) -> team(row)).list();
    }

    public Optional<Team> find(String slug) {
        return sql.sql("select * from accounts.team where slug = :slug").param("slug", slug).query((row, _) -> team(row)).optional();
    }

    /** A team that anybody may look at: one that runs, or has run as a team. */
    public Optional<Team> known(String slug) {
        return sql.sql("select * from accounts.team where slug = :slug and (ended_at is null or ended_at > created_at)")
                .param("slug", slug)
                .query((row, _) -> team(row))
                .optional();
    }

    public Map<UUID, Team> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.sql("select * from accounts.team where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> team(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Team::id, Function.identity()));
    }

    public boolean runs(UUID id) {
        return running().stream().anyMatch(team -> team.id().equals(id));
    }

    /** Running teams in which the person works today. */
    public List<Team> of(UUID person) {
        return sql.sql("""
                select t.* from accounts.team t
                where t.ended_at is null and exists (
                    select 1 from accounts.role_grant g
                    where g.team = t.id and g.person = :person and g.since <= :now
                      and g.ended_at is null and (g.until is null or g.until > :now))
                order by lower(t.name), t.id
                """)
                .param("person", person)
                .param("now", now())
                .query((row, _) -> team(row))
                .list();
    }

    /** Who works in the team, and who is going to. */
    List<UUID> people(UUID team) {
        return sql.sql("select distinct g.person from accounts.role_grant g where g.team = :team and " + STANDING)
                .param("team", team)
                .param("now", now())
                .query(UUID.class)
                .list();
    }

    /** How many work in each team or are going to; a team without anybody is left out. */
    Map<UUID, Integer> sizes() {
        var sizes = new HashMap<UUID, Integer>();
        sql.sql("select g.team, count(distinct g.person) as size from accounts.role_grant g where g.team is not null and " + STANDING + " group by g.team")
                .param("now", now())
                .query(row -> {
                    sizes.put(row.getObject("team", UUID.class), row.getInt("size"));
                });
        return sizes;
    }

    Optional<Team> named(String name) {
        return sql.sql("select * from accounts.team where lower(name) = lower(:name) and ended_at is null")
                .param("name", name)
                .query((row, _) -> team(row))
                .optional();
    }

    boolean taken(Slug slug) {
        return find(slug.value()).isPresent();
    }

    void add(Team team) {
        sql.sql("insert into accounts.team (id, slug, name, regions, created_at) values (:id, :slug, :name, :regions, :now)")
                .param("id", team.id())
                .param("slug", team.slug())
                .param("name", team.name())
                .param("regions", team.regions().toArray(String[]::new))
                .param("now", now())
                .update();
    }

    /** False when it was changed or ended meanwhile. */
    boolean change(UUID id, String name, List<String> regions, int version) {
        return sql.sql("""
                        update accounts.team set name = :name, regions = :regions, version = version + 1
                        where id = :id and version = :version and ended_at is null
                        """)
                        .param("name", name)
                        .param("regions", regions.toArray(String[]::new))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean end(UUID id) {
        return sql.sql("update accounts.team set ended_at = :now, version = version + 1 where id = :id and ended_at is null")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                List.of((String[]) row.getArray("regions").getArray()),
                row.getInt("version"),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
