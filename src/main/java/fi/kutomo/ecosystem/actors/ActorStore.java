package fi.kutomo.ecosystem.actors;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Actor.State;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of actors. */
@Component
public class ActorStore {

    /** Actors with the names that the reader sees. */
    public static final String SELECT =
            "select a.*, pa.name as person_name, b.slug as successor from ecosystem.actor a left join ecosystem.actor b on b.id = a.became " + Sight.people("a");

    /** Whether the reader may know of an actor, be it here or gone. */
    private static final String KNOWN = "(a.state = 'GONE' or " + Sight.shown("a") + ")";

    private final JdbcClient jdbc;
    private final Json json;

    ActorStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The actor at this address if it is shown to the reader, or if it is gone. */
    public Optional<Actor> at(String slug, Sight sight) {
        return sight.on(jdbc.sql(SELECT + "where a.slug = :slug and " + KNOWN))
                .param("slug", slug)
                .query((row, _) -> actor(row))
                .optional();
    }

    /** The actor of this id if it is shown to the reader, or if it is gone. */
    public Optional<Actor> known(UUID id, Sight sight) {
        return sight.on(jdbc.sql(SELECT + "where a.id = :id and " + KNOWN)).param("id", id).query((row, _) -> actor(row)).optional();
    }

    /** The actor at this address, if it is there and shown to the reader. */
    public Actor require(String slug, Sight sight) {
        return at(slug, sight).filter(actor -> actor.state() != State.GONE).orElseThrow(() -> new NotFound("actor " + slug));
    }

    /** Those of them that are shown to the reader. */
    public List<Actor> find(Collection<UUID> ids, Sight sight) {
        return ids.isEmpty()
                ? List.of()
                : sight.on(jdbc.sql(SELECT + "where a.id = any (:ids) and " + Sight.shown("a") + " order by a.id"))
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> actor(row))
                        .list();
    }

    /** Actors without entry that everybody may see. */
    List<UUID> carded() {
        return jdbc.sql("select id from ecosystem.actor where kind <> 'PERSON' and entry is null and state = 'SHOWN'").query(UUID.class).list();
    }

    /** The actor with this last part of an address, whoever sees it. */
    Optional<UUID> idAt(String slug) {
        return jdbc.sql("select id from ecosystem.actor where slug = :slug").param("slug", slug).query(UUID.class).optional();
    }

    /** A text in all its languages, without the names of the languages. */
    public static String texts(String column) {
        return "jsonb_path_query_array(" + column + ", '$.*')::text";
    }

    /** Shown actors with these words in a name, the shortest names first. */
    public List<Actor> named(String words, Sight sight, int atMost) {
        return sight.on(jdbc.sql(SELECT + "where (" + texts("a.name") + " ilike :part or pa.name ilike :part) and " + Sight.shown("a")
                        + " order by length(coalesce(pa.name, a.name::text)), a.id limit :most"))
                .param("part", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("most", atMost)
                .query((row, _) -> actor(row))
                .list();
    }

    public Optional<Actor> ofEntry(EntryId entry, Sight sight) {
        return sight.on(jdbc.sql(SELECT + "where a.entry = :entry and " + Sight.shown("a"))).param("entry", entry.value()).query((row, _) -> actor(row)).optional();
    }

    /** The actor that a person is, whether or not anybody else sees it. */
    Optional<String> slugOf(UUID person) {
        return jdbc.sql("select slug from ecosystem.actor where person = :person").param("person", person).query(String.class).optional();
    }

    Set<UUID> spokenForBy(UUID person, Set<UUID> organisations) {
        return Set.copyOf(jdbc.sql("""
                select id from ecosystem.actor
                where state <> 'GONE' and (entry = any (:organisations) or person = :person or kind = 'NETWORK' and made_by = :person)
                """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("person", person)
                .query(UUID.class)
                .list());
    }

    public Map<UUID, UUID> ofOrganisations(Collection<UUID> organisations) {
        return jdbc.sql("select entry, id from ecosystem.actor where state <> 'GONE' and entry = any (:organisations)")
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<UUID> people() {
        return jdbc.sql("select person from ecosystem.actor where kind = 'PERSON' and person is not null").query(UUID.class).list();
    }

    /** People who are one of these actors. */
    Set<UUID> peopleAmong(Set<UUID> actors) {
        return actors.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select person from ecosystem.actor where kind = 'PERSON' and person is not null and id = any (:ids)")
                        .param("ids", actors.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** People who say, to readers of this sort at least, that they work in one of these regions. */
    Set<UUID> peopleIn(List<String> regions, Scope least, LocalDate today) {
        return regions.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        select distinct a.person from ecosystem.actor a
                        join ecosystem.statement s on s.actor = a.id and s.facet = 'REGION' and s.term = any (:regions) and s.reach >= :least
                          and (s.valid_from is null or s.valid_from <= :today) and (s.valid_to is null or s.valid_to >= :today)
                        where a.kind = 'PERSON' and a.person is not null
                        """)
                        .param("regions", regions.toArray(String[]::new))
                        .param("least", least.ordinal())
                        .param("today", Date.valueOf(today))
                        .query(UUID.class)
                        .list());
    }

    /**
     * Where these organisations and networks work, as far as somebody other than this person says so: nobody opens a region by naming
     * it, and proposals open none.
     */
    List<String> regions(Set<UUID> actors, UUID person, LocalDate today) {
        return jdbc.sql("""
                select distinct s.term from ecosystem.statement s
                join ecosystem.actor a on a.id = s.actor and a.kind in ('ORGANISATION', 'NETWORK') and a.state = 'SHOWN'
                where s.actor = any (:actors) and s.facet = 'REGION' and s.said_by is distinct from :person
                  and (s.valid_from is null or s.valid_from <= :today) and (s.valid_to is null or s.valid_to >= :today)
                """)
                .param("actors", actors.toArray(UUID[]::new))
                .param("person", person)
                .param("today", Date.valueOf(today))
                .query(String.class)
                .list();
    }

    /** Shown actors that are said to work in one of these regions on a day. */
    public List<UUID> workingIn(Collection<String> regions, LocalDate day, Sight sight) {
        return saying(Facet.REGION, regions, day, sight);
    }

    /** Shown actors of which the reader sees that one of these is said on a day. */
    public List<UUID> saying(Facet facet, Collection<String> terms, LocalDate day, Sight sight) {
        return sight.on(jdbc.sql("select a.id from ecosystem.actor a " + Sight.people("a") + " where " + Sight.shown("a") + """
                 and exists (select from ecosystem.statement s where s.actor = a.id and s.facet = :facet and s.term = any (:terms) and
                """ + Sight.SAID + ") order by a.id"))
                .param("facet", facet.name())
                .param("terms", terms.toArray(String[]::new))
                .param("today", Date.valueOf(day))
                .query(UUID.class)
                .list();
    }

    /** Whether the reader sees everything that is said of the actor, however little far it goes. */
    public boolean near(UUID actor, Sight sight) {
        return sight.on(jdbc.sql("select" + Sight.within("0", ":actor"))).param("actor", actor).query(Boolean.class).single();
    }

    /** Last parts of the addresses of those of these that are here. */
    public Map<UUID, String> slugs(Collection<UUID> ids) {
        return jdbc.sql("select id, slug from ecosystem.actor where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("slug")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insertNetwork(UUID id, State state, String slug, LocalizedText name, LocalizedText summary, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, summary, made_at, made_by, changed_at)
                values (?, 'NETWORK', ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        id, state.name(), slug, json.jsonb(name), json.jsonb(summary), Timestamp.from(at), by.orElse(null), Timestamp.from(at)))
                .update();
    }

    /** @return whether it is new; the form may be sent twice */
    boolean insertPerson(UUID id, UUID person, Instant at) {
        return jdbc.sql("""
                insert into ecosystem.actor (id, kind, state, slug, person, made_at, changed_at)
                values (:id, 'PERSON', 'SHOWN', :id::text, :person, :at, :at) on conflict (person) do nothing
                """)
                .param("id", id)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .update() == 1;
    }

    void change(UUID id, int readVersion, LocalizedText name, LocalizedText summary, Instant at) {
        var taken = jdbc.sql("""
                update ecosystem.actor set name = :name, summary = :summary, version = version + 1, changed_at = :at where id = :id and version = :version
                """)
                .param("name", json.jsonb(name))
                .param("summary", json.jsonb(summary))
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("version", readVersion)
                .update();
        if (taken == 0) {
            throw new Refused("ecosystem.actors.changedMeanwhile");
        }
    }

    /** Refuses what stands otherwise by now than it was read. */
    void state(Actor read, State state, Instant at) {
        var taken = jdbc.sql("update ecosystem.actor set state = :state, changed_at = :at where id = :id and state = :read")
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("id", read.id())
                .param("read", read.state().name())
                .update();
        if (taken == 0) {
            throw new Refused("ecosystem.actors.movedMeanwhile");
        }
    }

    /** Nobody takes these actors away before this work is done; refuses what has been taken away meanwhile. */
    public void hold(Set<UUID> ids) {
        var held = jdbc.sql("select id from ecosystem.actor where id = any (:ids) and state <> 'GONE' order by id for no key update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        if (held.size() < ids.size()) {
            throw new NotFound("actors " + ids);
        }
    }

    void touched(UUID id, Instant at) {
        jdbc.sql("update ecosystem.actor set changed_at = :at where id = :id").param("at", Timestamp.from(at)).param("id", id).update();
    }

    /** With all that is said of it and all its ties. */
    void delete(UUID id) {
        for (var act : List.of(
                "delete from ecosystem.tie where from_actor = :id or to_actor = :id",
                "delete from ecosystem.statement where actor = :id",
                "delete from ecosystem.actor where id = :id")) {
            jdbc.sql(act).param("id", id).update();
        }
    }

    public Actor actor(ResultSet row) throws SQLException {
        var kind = ActorKind.valueOf(row.getString("kind"));
        var personName = row.getString("person_name");
        var name = kind != ActorKind.PERSON
                ? json.read(row.getString("name"), LocalizedText.class)
                : personName == null ? LocalizedText.empty() : new LocalizedText(Lang.ALL.stream().collect(Collectors.toMap(lang -> lang, _ -> personName)));
        return new Actor(
                row.getObject("id", UUID.class),
                kind,
                State.valueOf(row.getString("state")),
                row.getString("slug"),
                Optional.ofNullable(row.getObject("entry", UUID.class)).map(EntryId::new),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                name,
                json.read(row.getString("summary"), LocalizedText.class),
                Optional.ofNullable(row.getString("successor")),
                row.getInt("version"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getObject("made_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant());
    }
}
