package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.templates.TemplateStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries by what they hold: codes, addresses, titles, and links from the other end. */
@Component
public class EntryIndex {

    private static final int LONGEST = 300;
    private static final String ALTERNATIVE_NAMES = "alternativeNames";

    private final JdbcClient jdbc;
    private final TemplateStore templates;

    public EntryIndex(JdbcClient jdbc, TemplateStore templates) {
        this.jdbc = jdbc;
        this.templates = templates;
    }

    /** Entries of a kind that have one of these values in this field, by value. */
    public Map<String, PermanentId> having(EntryKind kind, String field, Collection<String> values) {
        var input = templates.current(kind).field(field).map(Template.Field::input).orElse(Template.Input.CODE);
        return switch (input) {
            case CODE, ADDRESS -> coded(kind, field, byKey(values));
            case ENTRIES -> linking(kind, field, values);
            default -> holding(kind, field, values);
        };
    }

    /** Entries of a kind with one of these titles in any language, by the title as it was asked. */
    public Map<String, PermanentId> titled(EntryKind kind, Collection<String> titles) {
        var byKey = new HashMap<String, Set<String>>();
        titles.forEach(title -> byKey.computeIfAbsent(key(collapsed(title)), _ -> new LinkedHashSet<>()).add(title));
        return coded(kind, Content.TITLE, byKey);
    }

    /** Entries whose working content links here, by the field in which they do. */
    public Map<String, List<EntryId>> linkingTo(PermanentId target) {
        var found = new LinkedHashMap<String, List<EntryId>>();
        jdbc.sql("""
                select l.field, l.entry from knowledge.entry_link l join knowledge.entry e on e.id = l.entry
                where l.target = :target order by l.field, e.permanent_id
                """)
                .param("target", target.value())
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(new EntryId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /** Entries of a kind whose working content links here in this field. */
    public List<EntryId> linkingTo(PermanentId target, EntryKind kind, String field) {
        return jdbc.sql("""
                select e.id from knowledge.entry_link l join knowledge.entry e on e.id = l.entry
                where l.target = :target and l.field = :field and e.kind = :kind and e.publication <> 'WITHDRAWN'
                order by e.permanent_id
                """)
                .param("target", target.value())
                .param("field", field)
                .param("kind", kind.word())
                .query((row, _) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many results, public or not, say that they are of this entry. */
    public long results(PermanentId of) {
        return jdbc.sql("""
                select count(distinct e.id) from knowledge.entry_link l join knowledge.entry e on e.id = l.entry
                where l.target = :target and e.kind = 'result' and e.publication <> 'WITHDRAWN'
                """)
                .param("target", of.value())
                .query(Long.class)
                .single();
    }

    void insert(List<Entry> entries) {
        insertLinks(entries);
        insertCodes(entries);
    }

    void replace(List<Entry> entries) {
        var ids = entries.stream().map(entry -> entry.id().value()).toArray(UUID[]::new);
        jdbc.sql("delete from knowledge.entry_link where entry = any (:ids)").param("ids", ids).update();
        jdbc.sql("delete from knowledge.entry_code where entry = any (:ids)").param("ids", ids).update();
        insert(entries);
    }

    private void insertLinks(List<Entry> entries) {
        var links = new Rows();
        for (var entry : entries) {
            fieldsOf(entry, Template.Input.ENTRIES).forEach(field ->
                    new LinkedHashSet<>(entry.content().values(field)).forEach(target -> links.add(entry, field, target)));
        }
        if (!links.ids.isEmpty()) {
            links.bind(jdbc.sql("""
                    insert into knowledge.entry_link (entry, field, target)
                    select t.entry, t.field, t.value from unnest(:ids::uuid[], :fields::text[], :values::text[]) as t (entry, field, value)
                    """)).update();
        }
    }

    private void insertCodes(List<Entry> entries) {
        var codes = new Rows();
        for (var entry : entries) {
            var keys = new HashSet<String>();
            entry.content().texts(Content.TITLE).values().forEach(title -> keys.add(key(collapsed(title.text()))));
            // An organisation is also known by its other names, those that a merge has brought among them.
            entry.content().values(ALTERNATIVE_NAMES).forEach(name -> keys.add(key(collapsed(name))));
            keys.forEach(key -> codes.add(entry, Content.TITLE, key));
            fieldsOf(entry, Template.Input.CODE, Template.Input.ADDRESS).forEach(field ->
                    entry.content().values(field).stream().map(EntryIndex::key).distinct().forEach(key -> codes.add(entry, field, key)));
        }
        if (!codes.ids.isEmpty()) {
            codes.bind(jdbc.sql("""
                    insert into knowledge.entry_code (entry, kind, field, value)
                    select t.entry, t.kind, t.field, t.value
                    from unnest(:ids::uuid[], :kinds::text[], :fields::text[], :values::text[]) as t (entry, kind, field, value)
                    """).param("kinds", codes.kinds.toArray(String[]::new))).update();
        }
    }

    private List<String> fieldsOf(Entry entry, Template.Input... inputs) {
        var wanted = Set.of(inputs);
        return templates.version(entry.kind(), entry.template()).fields().stream()
                .filter(field -> wanted.contains(field.input()))
                .map(Template.Field::key)
                .toList();
    }

    private Map<String, PermanentId> coded(EntryKind kind, String field, Map<String, Set<String>> byKey) {
        var found = new HashMap<String, PermanentId>();
        jdbc.sql("""
                select c.value, min(e.permanent_id) from unnest(:values::text[]) as wanted (value)
                join knowledge.entry_code c on c.value = wanted.value and c.field = :field and c.kind = :kind
                join knowledge.entry e on e.id = c.entry
                where e.publication <> 'WITHDRAWN' or e.replaced_by is null
                group by c.value
                """)
                .param("values", byKey.keySet().toArray(String[]::new))
                .param("field", field)
                .param("kind", kind.word())
                .query(row -> {
                    var id = new PermanentId(row.getString(2));
                    byKey.getOrDefault(row.getString(1), Set.of()).forEach(asked -> found.put(asked, id));
                });
        return found;
    }

    private Map<String, PermanentId> linking(EntryKind kind, String field, Collection<String> targets) {
        var found = new HashMap<String, PermanentId>();
        jdbc.sql("""
                select l.target, min(e.permanent_id) from knowledge.entry_link l join knowledge.entry e on e.id = l.entry
                where l.target = any (:targets) and l.field = :field and e.kind = :kind
                group by l.target
                """)
                .param("targets", targets.toArray(String[]::new))
                .param("field", field)
                .param("kind", kind.word())
                .query(row -> {
                    found.put(row.getString(1), new PermanentId(row.getString(2)));
                });
        return found;
    }

    private Map<String, PermanentId> holding(EntryKind kind, String field, Collection<String> values) {
        var found = new HashMap<String, PermanentId>();
        jdbc.sql("""
                select wanted.value, min(e.permanent_id) from unnest(:values::text[]) as wanted (value)
                join knowledge.entry e on e.kind = :kind and e.content -> 'values' -> :field @> to_jsonb(wanted.value)
                group by wanted.value
                """)
                .param("values", values.toArray(String[]::new))
                .param("field", field)
                .param("kind", kind.word())
                .query(row -> {
                    found.put(row.getString(1), new PermanentId(row.getString(2)));
                });
        return found;
    }

    private static Map<String, Set<String>> byKey(Collection<String> values) {
        var byKey = new HashMap<String, Set<String>>();
        values.forEach(value -> byKey.computeIfAbsent(key(value), _ -> new LinkedHashSet<>()).add(value));
        return byKey;
    }

    static String collapsed(String title) {
        return title.strip().replaceAll("\\s+", " ");
    }

    /** The value itself, or its sum when it is too long for an index. */
    static String key(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Columns of small rows being gathered. */
    private static final class Rows {
        private final List<UUID> ids = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        void add(Entry entry, String field, String value) {
            ids.add(entry.id().value());
            kinds.add(entry.kind().word());
            fields.add(field);
            values.add(value);
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
            return sql.param("ids", ids.toArray(UUID[]::new))
                    .param("fields", fields.toArray(String[]::new))
                    .param("values", values.toArray(String[]::new));
        }
    }
}
