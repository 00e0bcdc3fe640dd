package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps entries with their working content, and beside them what finds them again: links, codes, titles. Every write takes many
 * entries at once as arrays, because an import brings thousands.
 */
@Component
public class EntryStore {

    private static final int PORTION = 500;

    /** What is public is called as it was published: a title that its writers are still working on is not for others. */
    private static final String LINKED = """
            select e.id, e.permanent_id, e.kind, e.original, e.slug, e.replaced_by,
                e.revision is not null and e.publication <> 'WITHDRAWN' as open,
                coalesce(r.content, e.content) -> 'texts' -> 'title' as title
            from knowledge.entry e
            left join knowledge.revision r on r.entry = e.id and r.number = e.revision
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final EntryRows rows;
    private final EntryIndex index;

    public EntryStore(JdbcClient jdbc, Json json, EntryIndex index) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new EntryRows(json);
        this.index = index;
    }

    public Entry get(EntryId id) {
        return many(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("entry " + id.value()));
    }

    /** The entry, held against other writers until the end of the transaction. */
    public Entry lock(EntryId id) {
        jdbc.sql("select id from knowledge.entry where id = :id for update").param("id", id.value()).query(UUID.class).optional();
        return get(id);
    }

    /** Entries held against other writers, in the order of their ids so that two callers never wait for one another. */
    public Map<PermanentId, Entry> lock(Collection<PermanentId> ids) {
        jdbc.sql("select id from knowledge.entry where permanent_id = any (:ids) order by id for update")
                .param("ids", texts(ids, PermanentId::value))
                .query(UUID.class)
                .list();
        return withPermanentIds(ids);
    }

    public List<Entry> many(Collection<EntryId> ids) {
        return jdbc.sql(EntryRows.SELECT + " where e.id = any (:ids) order by e.permanent_id")
                .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> rows.entry(row))
                .list();
    }

    /** Ids of public entries of these kinds, in order, after this one. */
    public List<EntryId> publicAfter(Collection<EntryKind> kinds, EntryId after, int atMost) {
        return jdbc.sql("""
                select id from knowledge.entry
                where id > :after and kind = any (:kinds) and revision is not null and publication <> 'WITHDRAWN'
                order by id limit :most
                """)
                .param("after", after.value())
                .param("kinds", kinds.stream().map(EntryKind::word).toArray(String[]::new))
                .param("most", atMost)
                .query((row, _) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
    }

    public Optional<Entry> withPermanentId(PermanentId id) {
        return Optional.ofNullable(withPermanentIds(List.of(id)).get(id));
    }

    public Map<PermanentId, Entry> withPermanentIds(Collection<PermanentId> ids) {
        var found = new LinkedHashMap<PermanentId, Entry>();
        jdbc.sql(EntryRows.SELECT + " where e.permanent_id = any (:ids) order by e.permanent_id")
                .param("ids", texts(ids, PermanentId::value))
                .query((row, _) -> rows.entry(row))
                .list()
                .forEach(entry -> found.put(entry.permanentId(), entry));
        return found;
    }

    /** The entry that lives at this address now, or lived there before; also one that is withdrawn. */
    public Optional<Entry> at(EntryKind kind, String slug) {
        return jdbc.sql(EntryRows.SELECT + """
                 where e.kind = :kind and (e.slug = :slug or e.former_slugs @> array[:slug]::text[])
                order by (e.slug = :slug) desc nulls last limit 1
                """)
                .param("kind", kind.word())
                .param("slug", slug)
                .query((row, _) -> rows.entry(row))
                .optional();
    }

    /** Takes the next permanent ids of a year. Rolled back with the transaction, so that no number is lost. */
    public List<PermanentId> nextPermanentIds(int year, int count) {
        long last = jdbc.sql("""
                insert into knowledge.serial (id, year, last) values (:id, :year, :count)
                on conflict (year) do update set last = serial.last + excluded.last
                returning last
                """)
                .param("id", Ids.next())
                .param("year", year)
                .param("count", count)
                .query(Long.class)
                .single();
        var ids = new ArrayList<PermanentId>(count);
        for (long serial = last - count + 1; serial <= last; serial++) {
            ids.add(PermanentId.of(year, serial));
        }
        return ids;
    }

    /** Never gives these numbers again. */
    public void keepTaken(Collection<PermanentId> ids) {
        var highest = new HashMap<Integer, Long>();
        for (var id : ids) {
            var parts = id.value().split("-");
            highest.merge(Integer.parseInt(parts[1]), Long.parseLong(parts[2]) / 10, Math::max);
        }
        highest.forEach((year, serial) -> jdbc.sql("""
                insert into knowledge.serial (id, year, last) values (:id, :year, :serial)
                on conflict (year) do update set last = greatest(serial.last, excluded.last)
                """)
                .param("id", Ids.next())
                .param("year", year)
                .param("serial", serial)
                .update());
    }

    public void insert(Entry entry) {
        insert(List.of(entry), false);
    }

    /** @param brought the content came from an import and is remembered as what it brought */
    public void insert(List<Entry> entries, boolean brought) {
        for (int from = 0; from < entries.size(); from += PORTION) {
            var portion = entries.subList(from, Math.min(from + PORTION, entries.size()));
            var sql = """
                    insert into knowledge.entry (id, permanent_id, kind, slug, former_slugs, original, template_version, content, brought,
                        publication, revision, steward, created_at, created_by, changed_at, changed_by, published_at, confirmed_on,
                        review_by, withdrawn_reason, withdrawn_at, replaced_by, version)
                    select t.id, t.permanent_id, t.kind, t.slug, string_to_array(t.former, '/'), t.original, t.template, t.content,
                        case when :brought then t.content end, t.publication, t.revision, t.steward, t.created, t.created_by, t.changed,
                        t.changed_by, t.published, t.confirmed, t.review_by, t.reason, t.withdrawn, t.replaced_by, t.version
                    from""" + EntryRows.ARRAYS;
            rows.bind(jdbc.sql(sql), portion).param("brought", brought).update();
        }
        addCoAuthors(entries);
        index.insert(entries);
    }

    /** Writes the next state; refuses when somebody else has changed the entry since it was read. */
    public Entry update(Entry entry) {
        return update(List.of(entry)).getFirst();
    }

    public List<Entry> update(List<Entry> entries) {
        int written = 0;
        for (int from = 0; from < entries.size(); from += PORTION) {
            var portion = entries.subList(from, Math.min(from + PORTION, entries.size()));
            var sql = """
                    update knowledge.entry e set slug = t.slug, former_slugs = string_to_array(t.former, '/'),
                        original = t.original, template_version = t.template, content = t.content, publication = t.publication,
                        revision = t.revision, steward = t.steward, created_at = t.created, changed_at = t.changed, changed_by = t.changed_by,
                        published_at = t.published, confirmed_on = t.confirmed, review_by = t.review_by,
                        asked_on = case when e.review_by is distinct from t.review_by then null else e.asked_on end,
                        withdrawn_reason = t.reason, withdrawn_at = t.withdrawn, replaced_by = t.replaced_by, version = t.version + 1
                    from""" + EntryRows.ARRAYS + " where e.id = t.id and e.version = t.version";
            written += rows.bind(jdbc.sql(sql), portion).update();
        }
        if (written != entries.size()) {
            throw new Refused("knowledge.entries.changedMeanwhile");
        }
        index.replace(entries);
        return entries.stream().map(Entry::saved).toList();
    }

    public void delete(EntryId id) {
        jdbc.sql("delete from knowledge.entry where id = :id").param("id", id.value()).update();
    }

    public void addCoAuthor(EntryId id, UUID person, java.time.Instant at) {
        jdbc.sql("""
                insert into knowledge.co_author (entry, person, added_at) values (:id, :person, :at)
                on conflict (entry, person) do nothing
                """)
                .param("id", id.value())
                .param("person", person)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void removeCoAuthor(EntryId id, UUID person) {
        jdbc.sql("delete from knowledge.co_author where entry = :id and person = :person")
                .param("id", id.value())
                .param("person", person)
                .update();
    }

    /** What the last import brought of these entries. */
    public Map<EntryId, Content> brought(Collection<EntryId> ids) {
        var found = new HashMap<EntryId, Content>();
        jdbc.sql("select id, brought from knowledge.entry where id = any (:ids) and brought is not null")
                .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new EntryId(row.getObject("id", UUID.class)), json.read(row.getString("brought"), Content.class));
                });
        return found;
    }

    /** Remembers what an import brought. Not a change of the entry itself. */
    public void saveBrought(Map<EntryId, Content> brought) {
        if (brought.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update knowledge.entry e set brought = t.brought::jsonb
                from unnest(:ids::uuid[], :brought::text[]) as t (id, brought) where e.id = t.id
                """)
                .param("ids", brought.keySet().stream().map(EntryId::value).toArray(UUID[]::new))
                .param("brought", brought.values().stream().map(json::text).toArray(String[]::new))
                .update();
    }

    /** Titles and addresses of entries to which others link, in one question. */
    public Map<PermanentId, Titles.Linked> linked(Collection<PermanentId> ids) {
        var found = new LinkedHashMap<PermanentId, Titles.Linked>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql(LINKED + "where e.permanent_id = any (:ids)")
                .param("ids", texts(ids, PermanentId::value))
                .query(row -> {
                    var linked = rows.linked(row);
                    found.put(linked.id(), linked);
                });
        return found;
    }

    public List<Titles.Linked> linkedIds(Collection<EntryId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(LINKED + "where e.id = any (:ids) order by e.permanent_id")
                .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> rows.linked(row))
                .list();
    }

    /** Every entry once, in order of permanent id. */
    public void all(Consumer<List<Entry>> portion) {
        var after = "";
        while (true) {
            var next = jdbc.sql(EntryRows.SELECT + " where e.permanent_id > :after order by e.permanent_id limit :most")
                    .param("after", after)
                    .param("most", PORTION)
                    .query((row, _) -> rows.entry(row))
                    .list();
            if (next.isEmpty()) {
                return;
            }
            portion.accept(next);
            after = next.getLast().permanentId().value();
        }
    }

    private void addCoAuthors(List<Entry> entries) {
        for (var entry : entries) {
            for (var person : entry.authors().coAuthors()) {
                addCoAuthor(entry.id(), person, entry.times().created());
            }
        }
    }

    static <T> @Nullable String[] texts(Collection<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    static Lang lang(String tag) {
        return Lang.of(tag).orElseThrow(() -> new IllegalStateException("No language of ours: " + tag));
    }

    static List<String> list(java.sql.@Nullable Array array) throws java.sql.SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
