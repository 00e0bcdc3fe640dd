package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Text;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Turns entries into columns and columns into entries. */
final class EntryRows {

    static final String SELECT = """
            select e.id, e.permanent_id, e.kind, e.slug, e.former_slugs, e.original, e.template_version, e.content, e.publication,
                e.revision, e.steward, e.created_at, e.created_by, e.changed_at, e.changed_by, e.published_at, e.confirmed_on,
                e.review_by, e.withdrawn_reason, e.withdrawn_at, e.replaced_by, e.version,
                array(select c.person from knowledge.co_author c where c.entry = e.id) as co_authors
            from knowledge.entry e""";

    /** Text in, types out: one array a column is the quickest way for thousands of rows. */
    static final String ARRAYS = """
             (select t.id, t.permanent_id, t.kind, t.slug, t.former, t.original, t.template, t.content::jsonb as content, t.publication,
                    t.revision, t.steward, t.created::timestamptz as created, t.created_by, t.changed::timestamptz as changed,
                    t.changed_by, t.published::timestamptz as published, t.confirmed::date as confirmed, t.review_by::date as review_by,
                    t.reason, t.withdrawn::timestamptz as withdrawn, t.replaced_by, t.version
                from unnest(:ids::uuid[], :permanentIds::text[], :kinds::text[], :slugs::text[], :formers::text[], :originals::text[],
                    :templates::int[], :contents::text[], :publications::text[], :revisions::int[], :stewards::uuid[], :createds::text[],
                    :createdBys::uuid[], :changeds::text[], :changedBys::uuid[], :publisheds::text[], :confirmeds::text[],
                    :reviewBys::text[], :reasons::text[], :withdrawns::text[], :replacedBys::text[], :versions::bigint[])
                    as t (id, permanent_id, kind, slug, former, original, template, content, publication, revision, steward, created,
                        created_by, changed, changed_by, published, confirmed, review_by, reason, withdrawn, replaced_by, version)) t""";

    private static final TypeReference<java.util.Map<String, Text>> BY_TAG = new TypeReference<>() {};

    private final Json json;

    EntryRows(Json json) {
        this.json = json;
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, List<Entry> entries) {
        return sql.param("ids", uuids(entries, entry -> entry.id().value()))
                .param("permanentIds", texts(entries, entry -> entry.permanentId().value()))
                .param("kinds", texts(entries, entry -> entry.kind().word()))
                .param("slugs", texts(entries, entry -> entry.address().slug().orElse(null)))
                .param("formers", texts(entries, entry -> String.join("/", entry.address().former())))
                .param("originals", texts(entries, entry -> entry.original().tag()))
                .param("templates", numbers(entries, Entry::template))
                .param("contents", texts(entries, entry -> json.text(entry.content())))
                .param("publications", texts(entries, entry -> entry.publication().name()))
                .param("revisions", numbers(entries, entry -> entry.revision().orElse(null)))
                .param("stewards", uuids(entries, entry -> entry.authors().steward().orElse(null)))
                .param("createds", texts(entries, entry -> entry.times().created().toString()))
                .param("createdBys", uuids(entries, entry -> entry.authors().createdBy().orElse(null)))
                .param("changeds", texts(entries, entry -> entry.times().changed().toString()))
                .param("changedBys", uuids(entries, entry -> entry.times().changedBy().orElse(null)))
                .param("publisheds", texts(entries, entry -> text(entry.times().published())))
                .param("confirmeds", texts(entries, entry -> text(entry.freshness().confirmed())))
                .param("reviewBys", texts(entries, entry -> text(entry.freshness().reviewBy())))
                .param("reasons", texts(entries, entry -> entry.tombstone().map(Entry.Tombstone::reason).orElse(null)))
                .param("withdrawns", texts(entries, entry -> text(entry.tombstone().map(Entry.Tombstone::at))))
                .param("replacedBys", texts(entries, entry -> text(entry.tombstone().flatMap(Entry.Tombstone::replacedBy))))
                .param("versions", entries.stream().map(Entry::version).toArray(Long[]::new));
    }

    Entry entry(ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        var hasRevision = !row.wasNull();
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                new PermanentId(row.getString("permanent_id")),
                EntryKind.of(row.getString("kind")).orElseThrow(),
                EntryStore.lang(row.getString("original")),
                row.getInt("template_version"),
                json.read(row.getString("content"), Content.class),
                Publication.valueOf(row.getString("publication")),
                hasRevision ? Optional.of(revision) : Optional.empty(),
                new Entry.Address(Optional.ofNullable(row.getString("slug")), EntryStore.list(row.getArray("former_slugs"))),
                new Entry.Authors(person(row, "steward"), Set.of((UUID[]) row.getArray("co_authors").getArray()), person(row, "created_by")),
                new Entry.Freshness(day(row, "confirmed_on"), day(row, "review_by")),
                tombstone(row),
                new Entry.Times(
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("changed_at").toInstant(),
                        moment(row, "published_at"),
                        person(row, "changed_by")),
                row.getLong("version"));
    }

    Titles.Linked linked(ResultSet row) throws SQLException {
        var titles = new EnumMap<Lang, String>(Lang.class);
        var title = row.getString("title");
        if (title != null) {
            json.read(title, BY_TAG).forEach((tag, text) -> titles.put(EntryStore.lang(tag), text.text()));
        }
        var kind = EntryKind.of(row.getString("kind")).orElseThrow();
        return new Titles.Linked(
                new PermanentId(row.getString("permanent_id")),
                new EntryId(row.getObject("id", UUID.class)),
                kind,
                new Titles(titles, EntryStore.lang(row.getString("original"))),
                row.getBoolean("open") ? Optional.of(kind.plural() + "/" + row.getString("slug")) : Optional.empty(),
                Optional.ofNullable(row.getString("replaced_by")).map(PermanentId::new));
    }

    private static Optional<Entry.Tombstone> tombstone(ResultSet row) throws SQLException {
        var reason = row.getString("withdrawn_reason");
        if (reason == null) {
            return Optional.empty();
        }
        var replacedBy = Optional.ofNullable(row.getString("replaced_by")).map(PermanentId::new);
        return Optional.of(new Entry.Tombstone(reason, replacedBy, row.getTimestamp("withdrawn_at").toInstant()));
    }

    private static Optional<UUID> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static String[] texts(List<Entry> entries, Function<Entry, @Nullable String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }

    private static UUID[] uuids(List<Entry> entries, Function<Entry, @Nullable UUID> column) {
        return entries.stream().map(column).toArray(UUID[]::new);
    }

    private static Integer[] numbers(List<Entry> entries, Function<Entry, @Nullable Integer> column) {
        return entries.stream().map(column).toArray(Integer[]::new);
    }
}
