package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.communities.Community.Charter;
import fi.kutomo.ecosystem.communities.Community.Entrance;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.Member.Part;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of communities. */
@Component
public class CommunityStore {

    private static final String PUBLIC = " state <> 'DRAFT' ";

    private static final String NARROWED = "and (:region = '' or :region = any (regions)) and (:theme = '' or :theme = any (themes)) ";

    private final JdbcClient jdbc;
    private final Json json;

    CommunityStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Community> at(String slug) {
        return jdbc.sql("select * from ecosystem.community where slug = :slug").param("slug", slug).query((row, _) -> community(row)).optional();
    }

    /**
     * A community and the parts that somebody has in it.
     *
     * @param own parts that the person has alone, as an actor or by a network
     * @param organisations parts of organisations that are in, for which the person may speak
     */
    record Stood(Community community, Set<Part> own, Map<UUID, Set<Part>> organisations) {}

    /** These communities as a person stands to them, in one question. */
    List<Stood> stood(Collection<UUID> ids, Optional<UUID> person) {
        return jdbc.sql("""
                select c.*, array(
                    select distinct m.part || ' ' || case when m.actor is null or a.person = :person or a.kind = 'NETWORK' and a.made_by = :person then '' else a.entry::text end
                    from ecosystem.community_member m
                    left join ecosystem.actor a on a.id = ecosystem.successor(m.actor) and a.state <> 'GONE'
                    where m.community = c.id and m.standing = 'IN'
                      and (m.actor is null and m.person = :person or a.entry is not null or a.person = :person or a.kind = 'NETWORK' and a.made_by = :person)) as within
                from ecosystem.community c where c.id = any (:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("person", person.orElse(null), Types.OTHER)
                .query((row, _) -> stood(row))
                .list();
    }

    private Stood stood(ResultSet row) throws SQLException {
        var own = EnumSet.noneOf(Part.class);
        var organisations = new HashMap<UUID, Set<Part>>();
        for (var each : (String[]) row.getArray("within").getArray()) {
            int blank = each.indexOf(' ');
            var part = Part.valueOf(each.substring(0, blank));
            if (blank == each.length() - 1) {
                own.add(part);
            } else {
                organisations.computeIfAbsent(UUID.fromString(each.substring(blank + 1)), _ -> EnumSet.noneOf(Part.class)).add(part);
            }
        }
        return new Stood(community(row), own, organisations);
    }

    public Optional<Community> find(UUID id) {
        return jdbc.sql("select * from ecosystem.community where id = :id").param("id", id).query((row, _) -> community(row)).optional();
    }

    public List<Community> find(Collection<UUID> ids) {
        return jdbc.sql("select * from ecosystem.community where id = any (:ids) order by changed_at desc, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> community(row))
                .list();
    }

    /** Held until the end of the transaction: who comes in, goes or decides does so one after the other. */
    Community lock(UUID id) {
        return jdbc.sql("select * from ecosystem.community where id = :id for update")
                .param("id", id)
                .query((row, _) -> community(row))
                .optional()
                .orElseThrow(() -> new NotFound("community " + id));
    }

    /** What everybody may read, open ones first, by name in a language; empty keys narrow nothing. */
    public List<Community> shown(String region, String theme, String lang, int offset, int atMost) {
        return jdbc.sql("select * from ecosystem.community where" + PUBLIC + NARROWED
                        + "order by state desc, lower(coalesce(name ->> :lang, name ->> 'fi', name ->> 'sv', name ->> 'en')), id limit :most offset :offset")
                .param("region", region)
                .param("theme", theme)
                .param("lang", lang)
                .param("most", atMost)
                .param("offset", offset)
                .query((row, _) -> community(row))
                .list();
    }

    public long count(String region, String theme) {
        return jdbc.sql("select count(*) from ecosystem.community where" + PUBLIC + NARROWED)
                .param("region", region)
                .param("theme", theme)
                .query(Long.class)
                .single();
    }

    /** What somebody leads, and drafts of these regions; the last changed first. */
    public List<Community> kept(UUID leader, Collection<String> regions, boolean everywhere) {
        return jdbc.sql("""
                select * from ecosystem.community
                where led_by = :leader or state = 'DRAFT' and (:everywhere or regions && cast(:regions as text[]))
                order by changed_at desc, id limit 200
                """)
                .param("leader", leader)
                .param("everywhere", everywhere)
                .param("regions", regions.toArray(String[]::new))
                .query((row, _) -> community(row))
                .list();
    }

    /** What this person leads in a region and has not ended. */
    List<Community> going(String region, UUID leader) {
        return jdbc.sql("select * from ecosystem.community where led_by = :leader and :region = any (regions) and state <> 'ENDED' order by id")
                .param("leader", leader)
                .param("region", region)
                .query((row, _) -> community(row))
                .list();
    }

    /** Open ones of this region, the oldest first. */
    public List<Community> running(String region) {
        return jdbc.sql("select * from ecosystem.community where state = 'OPEN' and :region = any (regions) order by made_at, id")
                .param("region", region)
                .query((row, _) -> community(row))
                .list();
    }

    List<UUID> open() {
        return jdbc.sql("select id from ecosystem.community where" + PUBLIC).query(UUID.class).list();
    }

    /** The community with this last part of an address. */
    Optional<UUID> idAt(String slug) {
        return jdbc.sql("select id from ecosystem.community where slug = :slug").param("slug", slug).query(UUID.class).optional();
    }

    Map<UUID, String> slugs(Collection<UUID> ids) {
        return find(ids).stream().collect(Collectors.toMap(Community::id, Community::slug));
    }

    void insert(UUID id, String slug, Charter charter, Optional<UUID> leader, Instant at) {
        jdbc.sql("""
                insert into ecosystem.community (id, state, slug, name, goal, entrance, regions, themes, led_by, made_at, changed_at)
                values (:id, 'DRAFT', :slug, :name, :goal, :entrance, :regions, :themes, :leader, :at, :at)
                """)
                .param("id", id)
                .param("slug", slug)
                .param("name", json.jsonb(charter.name()))
                .param("goal", json.jsonb(charter.goal()))
                .param("entrance", charter.entrance().name())
                .param("regions", charter.regions().toArray(String[]::new))
                .param("themes", charter.themes().toArray(String[]::new))
                .param("leader", leader.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }

    void change(UUID id, int readVersion, Charter charter, Instant at) {
        var taken = jdbc.sql("""
                update ecosystem.community set name = :name, goal = :goal, entrance = :entrance, regions = :regions, themes = :themes,
                    version = version + 1, changed_at = :at
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", readVersion)
                .param("name", json.jsonb(charter.name()))
                .param("goal", json.jsonb(charter.goal()))
                .param("entrance", charter.entrance().name())
                .param("regions", charter.regions().toArray(String[]::new))
                .param("themes", charter.themes().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
        if (taken == 0) {
            throw new Refused("ecosystem.communities.refused.meanwhile");
        }
    }

    void publish(UUID id, Instant at) {
        jdbc.sql("update ecosystem.community set state = 'OPEN', published_at = :at, changed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void end(UUID id, LocalizedText why, Instant at) {
        jdbc.sql("update ecosystem.community set state = 'ENDED', ended_at = :at, ending = :why, changed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("why", json.jsonb(why))
                .param("id", id)
                .update();
    }

    void lead(UUID id, UUID leader) {
        jdbc.sql("update ecosystem.community set led_by = :leader where id = :id").param("leader", leader).param("id", id).update();
    }

    void touch(UUID id, Instant at) {
        jdbc.sql("update ecosystem.community set changed_at = :at where id = :id").param("at", Timestamp.from(at)).param("id", id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from ecosystem.community where id = :id").param("id", id).update();
    }

    private Community community(ResultSet row) throws SQLException {
        return new Community(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("slug"),
                new Charter(
                        json.read(row.getString("name"), LocalizedText.class),
                        json.read(row.getString("goal"), LocalizedText.class),
                        Entrance.valueOf(row.getString("entrance")),
                        List.of((String[]) row.getArray("regions").getArray()),
                        List.of((String[]) row.getArray("themes").getArray())),
                Optional.ofNullable(row.getObject("led_by", UUID.class)),
                row.getInt("version"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                json.read(row.getString("ending"), LocalizedText.class),
                row.getTimestamp("changed_at").toInstant());
    }
}
