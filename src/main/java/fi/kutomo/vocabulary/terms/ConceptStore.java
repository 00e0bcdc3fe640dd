package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.Json;
import fi.kutomo.vocabulary.terms.Concept.Label;
import fi.kutomo.vocabulary.terms.Concept.LabelKind;
import fi.kutomo.vocabulary.terms.Concept.Link;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import fi.kutomo.vocabulary.terms.Concept.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** SQL of schemes and concepts, whole ones at a time. */
@Component
public class ConceptStore {

    private static final int PORTION = 2_000;

    private final JdbcTemplate jdbc;
    private final Json json;
    private final Clock clock;

    ConceptStore(JdbcTemplate jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public List<Scheme> schemes() {
        return jdbc.query(
                "select id, code, uri, title, own from vocabulary.scheme order by position, code", (row, number) -> scheme(row));
    }

    public Optional<Scheme> scheme(String code) {
        return jdbc
                .query("select id, code, uri, title, own from vocabulary.scheme where code = ?", (row, number) -> scheme(row), code)
                .stream()
                .findFirst();
    }

    private Scheme scheme(ResultSet row) throws SQLException {
        return new Scheme(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("uri"),
                json.read(row.getString("title"), LocalizedText.class),
                row.getBoolean("own"));
    }

    /** Makes the scheme or gives it this title; the URI of one that exists stays. */
    public Scheme keepScheme(String code, String uri, LocalizedText title, boolean own, int position) {
        jdbc.update("""
                insert into vocabulary.scheme (id, code, uri, title, own, position) values (?, ?, ?, ?, ?, ?)
                on conflict (code) do update set title = excluded.title
                """, Ids.next(), code, uri, json.jsonb(title), own, position);
        return scheme(code).orElseThrow();
    }

    /** All concepts of a scheme by URI, retired ones too. */
    public Map<String, Concept> concepts(UUID scheme) {
        return read("where t.scheme_id = ?", scheme);
    }

    public Optional<Concept> concept(UUID scheme, String code) {
        return read("where t.scheme_id = ? and t.code = ?", scheme, code).values().stream().findFirst();
    }

    private Map<String, Concept> read(String where, Object... arguments) {
        var parts = new HashMap<UUID, Parts>();
        jdbc.query("select l.term_id, l.lang, l.kind, l.text from vocabulary.term_label l join vocabulary.term t on t.id = l.term_id "
                + where, row -> {
            part(parts, row).labels.add(new Label(
                    row.getString("lang").intern(), LabelKind.of(row.getString("kind")), row.getString("text")));
        }, arguments);
        jdbc.query("select n.term_id, n.kind, n.lang, n.text from vocabulary.term_note n join vocabulary.term t on t.id = n.term_id "
                + where, row -> {
            part(parts, row).notes.add(new Note(row.getString("kind").intern(), row.getString("lang").intern(), row.getString("text")));
        }, arguments);
        jdbc.query("select k.term_id, k.kind, k.target_uri from vocabulary.term_link k join vocabulary.term t on t.id = k.term_id "
                + where, row -> {
            part(parts, row).links.add(new Link(LinkKind.of(row.getString("kind")), row.getString("target_uri")));
        }, arguments);
        var concepts = new LinkedHashMap<String, Concept>();
        jdbc.query("select t.id, t.code, t.uri, t.notation, t.position, t.types, t.retired from vocabulary.term t " + where
                + " order by t.position, t.code", row -> {
            var mine = parts.getOrDefault(row.getObject("id", UUID.class), Parts.NONE);
            concepts.put(row.getString("uri"), new Concept(
                    row.getString("uri"),
                    row.getString("code"),
                    row.getString("notation"),
                    row.getInt("position"),
                    row.getBoolean("retired"),
                    Set.of((String[]) row.getArray("types").getArray()),
                    mine.labels,
                    mine.notes,
                    mine.links));
        }, arguments);
        return concepts;
    }

    private static Parts part(Map<UUID, Parts> parts, ResultSet row) throws SQLException {
        return parts.computeIfAbsent(row.getObject("term_id", UUID.class), id -> new Parts());
    }

    private static class Parts {

        static final Parts NONE = new Parts();

        final Set<Label> labels = new HashSet<>(4);
        final Set<Note> notes = new HashSet<>(2);
        final Set<Link> links = new HashSet<>(4);
    }

    /** URIs of terms that an editor has changed by hand. */
    public Set<String> edited(UUID scheme) {
        return new HashSet<>(jdbc.queryForList(
                "select uri from vocabulary.term where scheme_id = ? and edited_at is not null", String.class, scheme));
    }

    /** Our own files do not overwrite these terms from now on. */
    public void markEdited(UUID scheme, Collection<String> uris) {
        jdbc.update(
                "update vocabulary.term set edited_at = ? where scheme_id = ? and uri = any (?)", now(), scheme, uris.toArray(String[]::new));
    }

    /** The scheme to which a concept of this name belongs. */
    public Map<String, String> schemesOf(Collection<String> uris) {
        var found = new HashMap<String, String>();
        jdbc.query(
                "select t.uri, s.code from vocabulary.term t join vocabulary.scheme s on s.id = t.scheme_id where t.uri = any (?)",
                row -> {
                    found.put(row.getString("uri"), row.getString("code"));
                },
                (Object) uris.toArray(String[]::new));
        return found;
    }

    /** Keys of the terms that have these names, by name; names that are not loaded are left out. */
    Map<String, String> keysOf(Collection<String> uris) {
        var found = new LinkedHashMap<String, String>();
        jdbc.query(
                "select t.uri, s.code as scheme, t.code from vocabulary.term t join vocabulary.scheme s on s.id = t.scheme_id"
                        + " where t.uri = any (?) order by t.uri",
                row -> {
                    found.put(row.getString("uri"), row.getString("scheme") + "/" + row.getString("code"));
                },
                (Object) uris.toArray(String[]::new));
        return found;
    }

    /** The place behind the last one in a vocabulary with a fixed order; 0 where labels give the order. */
    int nextPosition(UUID scheme) {
        return jdbc.queryForList(
                        "select case when max(position) > 0 then max(position) + 1 else 0 end from vocabulary.term where scheme_id = ?",
                        Integer.class, scheme)
                .getFirst();
    }

    Optional<UUID> id(UUID scheme, String code) {
        return jdbc.queryForList("select id from vocabulary.term where scheme_id = ? and code = ?", UUID.class, scheme, code).stream().findFirst();
    }

    /** Names of the terms that have this one as broader. */
    public List<String> narrower(String uri) {
        return jdbc.queryForList("""
                select t.uri from vocabulary.term_link k join vocabulary.term t on t.id = k.term_id
                 where k.target_uri = ? and k.kind = 'broader' order by t.uri
                """, String.class, uri);
    }

    /** The moment of the last change, written so that a form can carry it and tell whether somebody else was quicker. */
    String state(UUID scheme, String code) {
        return jdbc
                .queryForList(
                        "select (extract(epoch from changed_at) * 1000000)::bigint::text from vocabulary.term where scheme_id = ? and code = ?",
                        String.class, scheme, code)
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Writes these concepts whole: new ones are inserted, others of the same URI replaced. */
    public void write(UUID scheme, Collection<Concept> concepts) {
        var all = List.copyOf(concepts);
        for (var start = 0; start < all.size(); start += PORTION) {
            writePortion(scheme, all.subList(start, Math.min(start + PORTION, all.size())));
        }
        resolveLinks();
        if (all.size() > PORTION) {
            // So much has come in that the planner's picture of the tables is wrong until somebody looks anew.
            jdbc.execute("analyze vocabulary.term, vocabulary.term_label, vocabulary.term_link");
        }
    }

    private void writePortion(UUID scheme, List<Concept> concepts) {
        insertTerms(scheme, concepts);
        var ids = ids(concepts.stream().map(Concept::uri).toList());
        var array = (Object) ids.values().toArray(UUID[]::new);
        jdbc.update("delete from vocabulary.term_label where term_id = any (?)", array);
        jdbc.update("delete from vocabulary.term_note where term_id = any (?)", array);
        jdbc.update("delete from vocabulary.term_link where term_id = any (?)", array);
        insertLabels(ids, concepts);
        insertNotes(ids, concepts);
        insertLinks(ids, concepts);
    }

    private void insertTerms(UUID scheme, List<Concept> concepts) {
        var columns = new Columns(7);
        concepts.forEach(concept -> columns.add(
                Ids.next().toString(), concept.code(), concept.uri(), concept.notation(), String.valueOf(concept.position()),
                String.join(" ", new TreeSet<>(concept.types())), String.valueOf(concept.retired())));
        var arguments = new ArrayList<Object>(List.of(scheme, now()));
        arguments.addAll(List.of(columns.arrays()));
        jdbc.update("""
                insert into vocabulary.term (scheme_id, changed_at, id, code, uri, notation, position, types, retired)
                select ?, ?, id, code, uri, notation, position, string_to_array(types, ' '), retired
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::boolean[])
                       as given (id, code, uri, notation, position, types, retired)
                on conflict (uri) do update
                   set notation = excluded.notation, position = excluded.position, types = excluded.types,
                       retired = excluded.retired, changed_at = excluded.changed_at
                """, arguments.toArray());
    }

    private Map<String, UUID> ids(List<String> uris) {
        var ids = new HashMap<String, UUID>();
        jdbc.query("select id, uri from vocabulary.term where uri = any (?)", row -> {
            ids.put(row.getString("uri"), row.getObject("id", UUID.class));
        }, (Object) uris.toArray(String[]::new));
        return ids;
    }

    private void insertLabels(Map<String, UUID> ids, List<Concept> concepts) {
        var columns = new Columns(4);
        concepts.forEach(concept -> concept.labels().forEach(label ->
                columns.add(id(ids, concept), label.lang(), label.kind().column(), label.text())));
        insert("""
                insert into vocabulary.term_label (term_id, lang, kind, text)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])
                """, columns);
    }

    private void insertNotes(Map<String, UUID> ids, List<Concept> concepts) {
        var columns = new Columns(4);
        concepts.forEach(concept -> concept.notes().forEach(note ->
                columns.add(id(ids, concept), note.kind(), note.lang(), note.text())));
        insert("""
                insert into vocabulary.term_note (term_id, kind, lang, text)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])
                """, columns);
    }

    private void insertLinks(Map<String, UUID> ids, List<Concept> concepts) {
        var columns = new Columns(3);
        concepts.forEach(concept -> concept.links().forEach(link ->
                columns.add(id(ids, concept), link.kind().column(), link.target())));
        insert("""
                insert into vocabulary.term_link (term_id, kind, target_uri)
                select * from unnest(?::uuid[], ?::text[], ?::text[])
                """, columns);
    }

    private static String id(Map<String, UUID> ids, Concept concept) {
        return String.valueOf(ids.get(concept.uri()));
    }

    private void insert(String sql, Columns columns) {
        if (!columns.isEmpty()) {
            jdbc.update(sql, columns.arrays());
        }
    }

    private static class Columns {

        private final List<List<String>> columns = new ArrayList<>();

        Columns(int count) {
            for (var column = 0; column < count; column++) {
                columns.add(new ArrayList<>());
            }
        }

        void add(String... cells) {
            for (var column = 0; column < cells.length; column++) {
                columns.get(column).add(cells[column]);
            }
        }

        boolean isEmpty() {
            return columns.getFirst().isEmpty();
        }

        Object[] arrays() {
            return columns.stream().map(column -> column.toArray(String[]::new)).toArray();
        }
    }

    private void resolveLinks() {
        jdbc.update("""
                update vocabulary.term_link link
                   set target_id = target.id
                  from vocabulary.term target
                 where link.target_id is null and target.uri = link.target_uri
                """);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** Hands labels in our three languages and links inside the scheme to the lexicon in memory. */
    void fill(UUID scheme, Lexicon.Builder builder) {
        jdbc.query(
                "select id, code, uri, notation, position, retired from vocabulary.term where scheme_id = ? order by position, code",
                row -> {
                    builder.term(
                            row.getObject("id", UUID.class), row.getString("code"), row.getString("uri"), row.getString("notation"),
                            row.getInt("position"), row.getBoolean("retired"));
                },
                scheme);
        jdbc.query("""
                select l.term_id, l.lang, l.kind, l.text
                  from vocabulary.term_label l join vocabulary.term t on t.id = l.term_id
                 where t.scheme_id = ? and l.lang in ('fi', 'sv', 'en')
                 order by l.text collate "C"
                """, row -> {
            builder.label(
                    row.getObject("term_id", UUID.class), row.getString("lang"), LabelKind.of(row.getString("kind")), row.getString("text"));
        }, scheme);
        jdbc.query("""
                select k.term_id, k.target_id, k.kind
                  from vocabulary.term_link k join vocabulary.term t on t.id = k.term_id
                 where t.scheme_id = ? and k.kind in ('broader', 'related') and k.target_id is not null
                 order by k.kind, k.target_uri
                """, row -> {
            var term = row.getObject("term_id", UUID.class);
            var target = row.getObject("target_id", UUID.class);
            if (row.getString("kind").equals("broader")) {
                builder.broader(term, target);
            } else {
                builder.related(term, target);
            }
        }, scheme);
    }

    /** How many terms of the scheme are in use. */
    public Map<String, Long> sizes() {
        var sizes = new LinkedHashMap<String, Long>();
        jdbc.query("""
                select s.code, count(t.id) filter (where not t.retired) as terms
                  from vocabulary.scheme s left join vocabulary.term t on t.scheme_id = s.id
                 group by s.code, s.position order by s.position, s.code
                """, row -> {
            sizes.put(row.getString("code"), row.getLong("terms"));
        });
        return sizes;
    }
}
