package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps revisions. They are added, never changed. Each knows for which organisations its writers acted since the one before. */
@Component
public class RevisionStore {

    private static final String SELECT =
            "select r.entry, r.number, r.template_version, r.content, r.published_at, r.published_by, r.note from knowledge.revision r";
    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final Json json;

    public RevisionStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(List<Revision> revisions) {
        for (int from = 0; from < revisions.size(); from += PORTION) {
            insertPortion(revisions.subList(from, Math.min(from + PORTION, revisions.size())));
        }
    }

    private void insertPortion(List<Revision> revisions) {
        jdbc.sql("""
                insert into knowledge.revision (entry, number, template_version, content, published_at, published_by, note, acting_for)
                select t.entry, t.number, t.template, t.content::jsonb, t.published::timestamptz, t.by, t.note,
                    array(select distinct d.acting_for from knowledge.edit d
                        where d.entry = t.entry and d.acting_for is not null and d.kind = 'SAVED' and d.at <= t.published::timestamptz
                          and d.at > coalesce((select max(r.published_at) from knowledge.revision r where r.entry = t.entry), '-infinity'))
                from unnest(:entries::uuid[], :numbers::int[], :templates::int[], :contents::text[], :publisheds::text[], :bys::uuid[],
                    :notes::text[]) as t (entry, number, template, content, published, by, note)
                on conflict (entry, number) do nothing
                """)
                .param("entries", revisions.stream().map(revision -> revision.entry().value()).toArray(UUID[]::new))
                .param("numbers", revisions.stream().map(Revision::number).toArray(Integer[]::new))
                .param("templates", revisions.stream().map(Revision::template).toArray(Integer[]::new))
                .param("contents", revisions.stream().map(revision -> json.text(revision.content())).toArray(String[]::new))
                .param("publisheds", revisions.stream().map(revision -> revision.published().toString()).toArray(String[]::new))
                .param("bys", revisions.stream().map(revision -> revision.publishedBy().orElse(null)).toArray(UUID[]::new))
                .param("notes", revisions.stream().map(Revision::note).toArray(String[]::new))
                .update();
    }

    /** The organisations for which people wrote what is new in this revision. */
    public List<UUID> actingFor(EntryId entry, int number) {
        return jdbc.sql("select unnest(acting_for) from knowledge.revision where entry = :entry and number = :number")
                .param("entry", entry.value())
                .param("number", number)
                .query(UUID.class)
                .list();
    }

    public Optional<Revision> find(EntryId entry, int number) {
        return jdbc.sql(SELECT + " where r.entry = :entry and r.number = :number")
                .param("entry", entry.value())
                .param("number", number)
                .query((row, _) -> revision(row))
                .optional();
    }

    public Revision get(EntryId entry, int number) {
        return find(entry, number).orElseThrow(() -> new NotFound("revision " + number));
    }

    /** What the public reads of an entry now. */
    public Optional<Revision> newest(Entry entry) {
        return entry.revision().flatMap(number -> find(entry.id(), number));
    }

    /** What the public reads, of many entries in one question. */
    public Map<EntryId, Revision> newest(Collection<EntryId> entries) {
        var found = new HashMap<EntryId, Revision>();
        jdbc.sql(SELECT + " join knowledge.entry e on e.id = r.entry and e.revision = r.number where e.id = any (:entries)")
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> revision(row))
                .list()
                .forEach(revision -> found.put(revision.entry(), revision));
        return found;
    }

    /** All revisions of an entry, newest first, without their content. */
    public List<Revision.Head> heads(EntryId entry) {
        return jdbc.sql("""
                select number, published_at, published_by, note, acting_for from knowledge.revision where entry = :entry order by number desc
                """)
                .param("entry", entry.value())
                .query((row, _) -> new Revision.Head(
                        row.getInt("number"),
                        row.getTimestamp("published_at").toInstant(),
                        Optional.ofNullable(row.getObject("published_by", UUID.class)),
                        row.getString("note"),
                        List.of((UUID[]) row.getArray("acting_for").getArray())))
                .list();
    }

    /** All revisions of many entries, oldest first, for an export. */
    public Map<EntryId, List<Revision>> all(Collection<EntryId> entries) {
        var found = new HashMap<EntryId, List<Revision>>();
        jdbc.sql(SELECT + " where r.entry = any (:entries) order by r.entry, r.number")
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> revision(row))
                .list()
                .forEach(revision -> found.computeIfAbsent(revision.entry(), _ -> new ArrayList<>()).add(revision));
        return found;
    }

    private Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                new EntryId(row.getObject("entry", UUID.class)),
                row.getInt("number"),
                row.getInt("template_version"),
                json.read(row.getString("content"), Content.class),
                row.getTimestamp("published_at").toInstant(),
                Optional.ofNullable(row.getObject("published_by", UUID.class)),
                row.getString("note"));
    }
}
