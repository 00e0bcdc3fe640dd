package fi.kutomo.ecosystem.actors;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.ecosystem.actors.Statement.Voice;
import fi.kutomo.platform.kernel.LocalizedText;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what is said of actors. */
@Component
public class StatementStore {

    private final JdbcClient jdbc;
    private final Json json;

    StatementStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the reader sees of these actors that holds today, by actor. */
    public Map<UUID, List<Statement>> of(Collection<UUID> actors, Sight sight) {
        return of(actors, sight.today(), sight);
    }

    /** The same of what held on a day. */
    public Map<UUID, List<Statement>> of(Collection<UUID> actors, LocalDate day, Sight sight) {
        return sight.on(jdbc.sql("""
                select s.* from ecosystem.statement s
                where s.actor = any (:actors) and
                """ + Sight.SAID + " order by s.facet, s.said_at, s.id"))
                .param("actors", actors.toArray(UUID[]::new))
                .param("today", Date.valueOf(day))
                .query((row, _) -> statement(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Statement::actor));
    }

    /** When somebody last said something of these actors that the reader sees; what follows from a description nobody says. */
    public Map<UUID, Instant> last(Collection<UUID> actors, Sight sight) {
        return sight.on(jdbc.sql("select s.actor, max(s.said_at) as last from ecosystem.statement s where s.actor = any (:actors) and s.said_as not in ('DESCRIPTION', 'NAME') and"
                        + Sight.within("s.reach", "s.actor") + "group by s.actor"))
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("actor", UUID.class), row.getTimestamp("last").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everything ever said of an actor that the reader sees, for whoever keeps it. */
    public List<Statement> history(UUID actor, Sight sight) {
        return sight.on(jdbc.sql("select s.* from ecosystem.statement s where s.actor = :actor and" + Sight.within("s.reach", "s.actor")
                        + "order by s.facet, s.valid_to desc nulls first, s.said_at, s.id"))
                .param("actor", actor)
                .query((row, _) -> statement(row))
                .list();
    }

    public Optional<Statement> find(UUID actor, UUID id, Sight sight) {
        return sight.on(jdbc.sql("select s.* from ecosystem.statement s where s.actor = :actor and s.id = :id and" + Sight.within("s.reach", "s.actor")))
                .param("actor", actor)
                .param("id", id)
                .query((row, _) -> statement(row))
                .optional();
    }

    /** Of whom this is said today, as far as the reader sees it. */
    public List<UUID> actorsWith(Facet facet, String term, Sight sight) {
        return sight.on(jdbc.sql("select distinct s.actor from ecosystem.statement s where s.facet = :facet and s.term = :term and" + Sight.SAID + "order by s.actor"))
                .param("facet", facet.name())
                .param("term", term)
                .query(UUID.class)
                .list();
    }

    /** Actors without entry of which these are said. */
    List<UUID> cardedOf(Collection<UUID> statements) {
        return jdbc.sql("""
                select distinct a.id from ecosystem.statement s join ecosystem.actor a on a.id = s.actor and a.kind <> 'PERSON' and a.entry is null
                where s.id = any (:ids)
                """)
                .param("ids", statements.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Actors without entry of which something is said that begins or ends with a day. */
    List<UUID> dated() {
        return jdbc.sql("""
                select distinct s.actor from ecosystem.statement s
                join ecosystem.actor a on a.id = s.actor and a.kind <> 'PERSON' and a.entry is null and a.state = 'SHOWN'
                where s.valid_from is not null or s.valid_to is not null
                """)
                .query(UUID.class)
                .list();
    }

    void insert(UUID id, UUID actor, Said said, Voice voice, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                insert into ecosystem.statement (id, actor, facet, term, words, valid_from, valid_to, source, reach, said_as, said_at, said_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        id, actor, said.facet().name(), said.term(), json.jsonb(said.words()), day(said.from()), day(said.to()), said.source(),
                        said.reach().ordinal(), voice.name(), Timestamp.from(at), by.orElse(null)))
                .update();
    }

    void update(UUID id, int readVersion, Said said, Voice voice, Instant at, Optional<UUID> by) {
        var taken = jdbc.sql("""
                update ecosystem.statement set term = ?, words = ?, valid_from = ?, valid_to = ?, source = ?, reach = ?, said_as = ?, said_at = ?,
                    said_by = ?, version = version + 1
                where id = ? and version = ?
                """)
                .params(Arrays.asList(
                        said.term(), json.jsonb(said.words()), day(said.from()), day(said.to()), said.source(), said.reach().ordinal(), voice.name(),
                        Timestamp.from(at), by.orElse(null), id, readVersion))
                .update();
        if (taken == 0) {
            throw new Refused("ecosystem.actors.changedMeanwhile");
        }
    }

    void end(UUID id, LocalDate day) {
        jdbc.sql("update ecosystem.statement set valid_to = :day, version = version + 1 where id = :id").param("day", Date.valueOf(day)).param("id", id).update();
    }

    /** Remembers that it never was so, whatever a file says. */
    void delete(UUID id) {
        jdbc.sql("delete from ecosystem.statement where id = :id").param("id", id).update();
        jdbc.sql("insert into ecosystem.deletion (statement) values (:id) on conflict do nothing").param("id", id).update();
    }

    /** Those of these that have been deleted here go again, however they came in. */
    void stayDeleted(Collection<UUID> ids) {
        jdbc.sql("delete from ecosystem.statement where id = any (:ids) and id in (select statement from ecosystem.deletion)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** A fact that stands in the description of an organisation or in its name. */
    public record Told(UUID actor, Facet facet, String term) {}

    /** What follows from the descriptions of these organisations, instead of what followed from them before. */
    public void tell(Collection<UUID> actors, List<Told> told, Instant at) {
        follow(Voice.DESCRIPTION, actors, told, at);
    }

    /** The same of what their names tell. Where anybody has ever said anything of that sort, the name tells nothing. */
    public void tellNamed(Collection<UUID> actors, List<Told> told, Instant at) {
        follow(Voice.NAME, actors, told, at);
    }

    /** Somebody has said of the actor what its name told until now. */
    void forgetNamed(UUID actor, Facet facet) {
        jdbc.sql("delete from ecosystem.statement where said_as = 'NAME' and actor = :actor and facet = :facet")
                .param("actor", actor)
                .param("facet", facet.name())
                .update();
    }

    private void follow(Voice voice, Collection<UUID> actors, List<Told> told, Instant at) {
        jdbc.sql("delete from ecosystem.statement where said_as = :voice and actor = any (:actors)")
                .param("voice", voice.name())
                .param("actors", actors.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at)
                select gen_random_uuid(), t.actor, t.facet, t.term, :reach, :voice, :at
                from unnest(:of::uuid[], :facets::text[], :terms::text[]) as t (actor, facet, term)
                where :voice <> 'NAME' or not exists (select from ecosystem.statement s where s.actor = t.actor and s.facet = t.facet)
                """)
                .param("voice", voice.name())
                .param("reach", Scope.EXPORTED.ordinal())
                .param("at", Timestamp.from(at))
                .param("of", told.stream().map(Told::actor).toArray(UUID[]::new))
                .param("facets", told.stream().map(each -> each.facet().name()).toArray(String[]::new))
                .param("terms", told.stream().map(Told::term).toArray(String[]::new))
                .update();
    }

    private static @org.jspecify.annotations.Nullable Date day(Optional<LocalDate> day) {
        return day.map(Date::valueOf).orElse(null);
    }

    private Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getObject("id", UUID.class),
                row.getObject("actor", UUID.class),
                new Said(
                        Facet.valueOf(row.getString("facet")),
                        row.getString("term"),
                        json.read(row.getString("words"), LocalizedText.class),
                        Optional.ofNullable(row.getDate("valid_from")).map(Date::toLocalDate),
                        Optional.ofNullable(row.getDate("valid_to")).map(Date::toLocalDate),
                        row.getString("source"),
                        Scope.values()[row.getInt("reach")]),
                Voice.valueOf(row.getString("said_as")),
                row.getTimestamp("said_at").toInstant(),
                row.getInt("version"));
    }
}
