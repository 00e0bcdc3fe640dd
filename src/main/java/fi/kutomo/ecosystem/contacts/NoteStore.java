package fi.kutomo.ecosystem.contacts;

import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.platform.kernel.Refused;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** SQL of notes. Whatever is read for somebody is asked with what that weaver sees. */
@Component
public class NoteStore {

    private static final String FROM = "from ecosystem.contact_note n join ecosystem.actor a on a.id = n.actor" + Sight.people("a");

    /**
     * Own notes, and those about actors of the regions that the reader weaves. What others wrote about the organisations to which the
     * reader belongs, or about the reader, is for the others, also where these are the other actor of a connection; a network that a
     * weaver made is not such a one. Nothing is shown about a person who does not agree any more to be seen as an actor.
     */
    static final String SEEN = " (a.state = 'GONE' or (" + Sight.shown("a") + """
            )) and (n.written_by = :self or (a.kind = 'NETWORK' or n.actor <> all (:own::uuid[]))
              and (n.other is null or exists (
                select from ecosystem.actor met where met.id = coalesce(ecosystem.successor(n.other), n.other)
                  and (met.kind = 'NETWORK' or met.id <> all (:own::uuid[]))))
              and ecosystem.within(0, n.actor, :least, :woven::text[], '{}', '{}', :seen))\s""";

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets what the conditions above ask for. */
    static StatementSpec on(StatementSpec statement, Sight sight, UUID self) {
        return sight.on(statement).param("self", self);
    }

    Optional<Note> find(UUID id, Sight sight, UUID self) {
        return on(jdbc.sql("select n.* " + FROM + "where n.id = :id and" + SEEN), sight, self).param("id", id).query((row, _) -> note(row)).optional();
    }

    List<Note> find(Collection<UUID> ids, Sight sight, UUID self) {
        return on(jdbc.sql("select n.* " + FROM + "where n.id = any (:ids) and" + SEEN), sight, self)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> note(row))
                .list();
    }

    /** The day of the last contact with each of these actors. */
    Map<UUID, LocalDate> last(Collection<UUID> actors, Sight sight, UUID self) {
        return on(jdbc.sql("select n.actor, max(n.noted_on) as last " + FROM + "where n.actor = any (:actors) and" + SEEN + "group by n.actor"), sight, self)
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("actor", UUID.class), row.getDate("last").toLocalDate()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The newest first. */
    List<Note> list(NoteFilter filter, Sight sight, UUID self, int offset, int atMost) {
        return asked("select n.* ", filter, sight, self, " order by n.noted_on desc, n.written_at desc, n.id limit :most offset :offset")
                .param("most", atMost)
                .param("offset", offset)
                .query((row, _) -> note(row))
                .list();
    }

    long count(NoteFilter filter, Sight sight, UUID self) {
        return asked("select count(*) ", filter, sight, self, "").query(Long.class).single();
    }

    /** Who wrote the notes that the reader sees. */
    List<UUID> weavers(Sight sight, UUID self) {
        return on(jdbc.sql("select distinct n.written_by " + FROM + "where n.written_by is not null and" + SEEN), sight, self).query(UUID.class).list();
    }

    /** The last note about each of these actors that the reader sees. */
    public List<Note> latest(Collection<UUID> actors, Reader reader) {
        return on(
                        jdbc.sql("select distinct on (n.actor) n.* " + FROM + "where n.actor = any (:actors) and" + SEEN + "order by n.actor, n.noted_on desc, n.written_at desc"),
                        reader.sight(), reader.self())
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> note(row))
                .list();
    }

    /** Actors with which the reader was in contact lately, the last first. */
    public List<UUID> lately(Reader reader, int atMost) {
        return jdbc.sql("select actor from ecosystem.contact_note where written_by = :self group by actor order by max(written_at) desc limit :most")
                .param("self", reader.self())
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }

    private StatementSpec asked(String select, NoteFilter filter, Sight sight, UUID self, String end) {
        var conditions = new ArrayList<String>(List.of(SEEN));
        if (!filter.value("q").isEmpty()) {
            conditions.add("(n.words ilike :part or pa.name ilike :part or " + ActorStore.texts("a.name") + " ilike :part)");
        }
        if (!filter.value("actor").isEmpty()) {
            conditions.add("(a.slug = :slug or exists (select from ecosystem.actor o where o.id = ecosystem.successor(n.other) and o.slug = :slug))");
        }
        filter.verb().ifPresent(_ -> conditions.add("n.verb = :verb"));
        filter.weaver().ifPresent(_ -> conditions.add("n.written_by = :weaver"));
        filter.day("from").ifPresent(_ -> conditions.add("n.noted_on >= :from"));
        filter.day("to").ifPresent(_ -> conditions.add("n.noted_on <= :to"));
        filter.region().ifPresent(_ -> conditions.add(
                "exists (select from ecosystem.statement s where s.actor = n.actor and s.facet = 'REGION' and s.term = :region and " + Sight.SAID + ")"));
        return on(jdbc.sql(select + FROM + "where " + String.join(" and ", conditions) + end), sight, self)
                .param("part", "%" + filter.value("q").replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("slug", filter.value("actor"))
                .param("verb", filter.verb().map(Enum::name).orElse(""))
                .param("weaver", filter.weaver().orElse(null), Types.OTHER)
                .param("from", filter.day("from").map(Date::valueOf).orElse(null), Types.DATE)
                .param("to", filter.day("to").map(Date::valueOf).orElse(null), Types.DATE)
                .param("region", filter.region().orElse(""));
    }

    void insert(UUID id, UUID actor, Draft draft, UUID weaver, Instant at) {
        jdbc.sql("""
                insert into ecosystem.contact_note (id, actor, verb, noted_on, words, other, written_by, written_at)
                values (:id, :actor, :verb, :day, :words, :other, :weaver, :at)
                """)
                .param("id", id)
                .param("actor", actor)
                .param("verb", draft.verb().name())
                .param("day", Date.valueOf(draft.day()))
                .param("words", draft.words())
                .param("other", draft.other().orElse(null), Types.OTHER)
                .param("weaver", weaver)
                .param("at", Timestamp.from(at))
                .update();
        meet(id, draft.met());
    }

    /** Refuses what somebody has changed since it was read, in another window too. */
    void update(UUID id, int readVersion, Draft draft) {
        int changed = jdbc.sql("""
                update ecosystem.contact_note set verb = :verb, noted_on = :day, words = :words, other = :other, version = version + 1
                where id = :id and version = :version
                """)
                .param("verb", draft.verb().name())
                .param("day", Date.valueOf(draft.day()))
                .param("words", draft.words())
                .param("other", draft.other().orElse(null), Types.OTHER)
                .param("id", id)
                .param("version", readVersion)
                .update();
        if (changed == 0) {
            throw new Refused("ecosystem.contacts.changedMeanwhile");
        }
        jdbc.sql("delete from ecosystem.contact_person where note = :id").param("id", id).update();
        meet(id, draft.met());
    }

    private void meet(UUID note, Set<UUID> people) {
        jdbc.sql("insert into ecosystem.contact_person (note, person) select :note, unnest(:people::uuid[])")
                .param("note", note)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    Set<UUID> met(UUID note) {
        return Set.copyOf(jdbc.sql("select person from ecosystem.contact_person where note = :note").param("note", note).query(UUID.class).list());
    }

    void yielded(UUID note, UUID statement) {
        jdbc.sql("insert into ecosystem.contact_yield (note, statement) values (:note, :statement)").param("note", note).param("statement", statement).update();
    }

    /** Statements that came of these notes and are still there, by note. */
    Map<UUID, Set<UUID>> yields(Collection<UUID> notes) {
        return jdbc.sql("select note, statement from ecosystem.contact_yield where note = any (:notes)")
                .param("notes", notes.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("note", UUID.class), row.getObject("statement", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Who stands now in the place of these actors; those who have gone without a successor are left out. */
    Map<UUID, UUID> successors(Collection<UUID> actors) {
        return jdbc.sql("select id, ecosystem.successor(id) as now from unnest(:ids::uuid[]) as t (id)")
                .param("ids", actors.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("now", UUID.class))))
                .list()
                .stream()
                .flatMap(each -> each.getValue().stream().map(now -> Map.entry(each.getKey(), now)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    void delete(UUID id) {
        jdbc.sql("delete from ecosystem.contact_note where id = :id").param("id", id).update();
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getObject("actor", UUID.class),
                Verb.valueOf(row.getString("verb")),
                row.getDate("noted_on").toLocalDate(),
                row.getString("words"),
                Optional.ofNullable(row.getObject("other", UUID.class)),
                Optional.ofNullable(row.getObject("written_by", UUID.class)),
                row.getTimestamp("written_at").toInstant(),
                row.getInt("version"));
    }
}
