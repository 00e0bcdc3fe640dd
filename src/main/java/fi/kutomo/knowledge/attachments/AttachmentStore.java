package fi.kutomo.knowledge.attachments;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.attachments.Attachment.AttachedText;
import fi.kutomo.knowledge.attachments.Attachment.Extraction;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.files.StoredFile;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is attached to entries. The bytes lie in the file store. */
@Component
public class AttachmentStore {

    private static final String SELECT = """
            select a.id, a.entry, a.stored_file, a.field, a.position, a.title, a.alt, a.licence, a.lang, a.open, a.extraction, a.added_at
            from knowledge.attachment a""";

    private final JdbcClient jdbc;
    private final Json json;
    private final FileStore files;

    public AttachmentStore(JdbcClient jdbc, Json json, FileStore files) {
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
    }

    public Attachment get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("attachment " + id));
    }

    public Optional<Attachment> find(UUID id) {
        return whole(jdbc.sql(SELECT + " where a.id = :id").param("id", id)).stream().findFirst();
    }

    /** Attachments of an entry, those of one field together, in their order. */
    public List<Attachment> of(EntryId entry) {
        return whole(jdbc.sql(SELECT + " where a.entry = :entry order by a.field, a.position, a.added_at").param("entry", entry.value()));
    }

    /** Attachments of many entries, for an export. */
    public Map<EntryId, List<Attachment>> of(Collection<EntryId> entries) {
        var found = new HashMap<EntryId, List<Attachment>>();
        whole(jdbc.sql(SELECT + " where a.entry = any (:entries) order by a.field, a.position, a.id").param("entries", ids(entries)))
                .forEach(each -> found.computeIfAbsent(each.entry(), _ -> new ArrayList<>()).add(each));
        return found;
    }

    /** The texts that the public may find, by entry. */
    public Map<EntryId, List<AttachedText>> openTexts(Collection<EntryId> entries, int longest) {
        var found = new HashMap<EntryId, List<AttachedText>>();
        jdbc.sql("""
                select a.entry, a.lang, a.title, left(a.extracted, :longest) as extracted
                from knowledge.attachment a
                where a.entry = any (:entries) and a.open order by a.field, a.position, a.id
                """)
                .param("longest", longest)
                .param("entries", ids(entries))
                .query(row -> {
                    var title = String.join(" ", json.read(row.getString("title"), LocalizedText.class).byLang().values());
                    found.computeIfAbsent(new EntryId(row.getObject("entry", UUID.class)), _ -> new ArrayList<>())
                            .add(new AttachedText(lang(row), title, row.getString("extracted")));
                });
        return found;
    }

    void insert(Attachment attachment, Caller caller) {
        jdbc.sql("""
                insert into knowledge.attachment (id, entry, stored_file, field, position, title, alt, licence, lang, open, extraction,
                    added_at, added_by)
                values (:id, :entry, :file, :field, :position, :title, :alt, :licence, :lang, :open, :extraction, :at, :by)
                on conflict (id) do update set stored_file = excluded.stored_file, field = excluded.field, title = excluded.title,
                    alt = excluded.alt, licence = excluded.licence, lang = excluded.lang, open = excluded.open
                """)
                .param("id", attachment.id())
                .param("entry", attachment.entry().value())
                .param("file", attachment.file().id())
                .param("field", attachment.field())
                .param("position", attachment.position())
                .param("title", json.jsonb(attachment.title()))
                .param("alt", json.jsonb(attachment.alt()))
                .param("licence", attachment.licence())
                .param("lang", attachment.lang().map(Lang::tag).orElse(null), Types.VARCHAR)
                .param("open", attachment.open())
                .param("extraction", attachment.extraction().name())
                .param("at", Timestamp.from(attachment.added()))
                .param("by", caller.person().orElse(null), Types.OTHER)
                .update();
    }

    void describe(UUID id, LocalizedText title, LocalizedText alt, String licence, Optional<Lang> lang) {
        jdbc.sql("update knowledge.attachment set title = :title, alt = :alt, licence = :licence, lang = :lang where id = :id")
                .param("title", json.jsonb(title))
                .param("alt", json.jsonb(alt))
                .param("licence", licence)
                .param("lang", lang.map(Lang::tag).orElse(null), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from knowledge.attachment where id = :id").param("id", id).update();
    }

    /** Shows what is attached to these entries to the public. */
    public void open(Collection<EntryId> entries) {
        jdbc.sql("update knowledge.attachment set open = true where entry = any (:entries) and not open")
                .param("entries", ids(entries))
                .update();
    }

    int nextPosition(EntryId entry) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from knowledge.attachment where entry = :entry")
                .param("entry", entry.value())
                .query(Integer.class)
                .single();
    }

    /** The oldest attachment whose text nobody has read yet, held for this transaction; others are left to other readers. */
    Optional<Attachment> lockWaiting() {
        return whole(jdbc.sql(SELECT + " where a.extraction = 'WAITING' order by a.added_at limit 1 for update skip locked")).stream()
                .findFirst();
    }

    void extracted(UUID id, Extraction state, String text, Optional<Lang> lang) {
        jdbc.sql("""
                update knowledge.attachment set extraction = :state, extracted = :text, lang = coalesce(lang, :lang::text) where id = :id
                """)
                .param("state", state.name())
                .param("text", text)
                .param("lang", lang.map(Lang::tag).orElse(null), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** The rows with their files, which the platform keeps. */
    private List<Attachment> whole(JdbcClient.StatementSpec question) {
        var rows = question.query((row, _) -> row(row)).list();
        var known = rows.isEmpty() ? Map.<UUID, StoredFile>of() : files.find(rows.stream().map(Row::file).toList());
        return rows.stream().map(row -> row.with(java.util.Objects.requireNonNull(known.get(row.file())))).toList();
    }

    /** An attachment without its file. */
    private record Row(
            UUID id, EntryId entry, UUID file, String field, int position, LocalizedText title, LocalizedText alt, String licence,
            Optional<Lang> lang, boolean open, Extraction extraction, java.time.Instant added) {

        Attachment with(StoredFile stored) {
            return new Attachment(id, entry, stored, field, position, title, alt, licence, lang, open, extraction, added);
        }
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new EntryId(row.getObject("entry", UUID.class)),
                row.getObject("stored_file", UUID.class),
                row.getString("field"),
                row.getInt("position"),
                json.read(row.getString("title"), LocalizedText.class),
                json.read(row.getString("alt"), LocalizedText.class),
                row.getString("licence"),
                lang(row),
                row.getBoolean("open"),
                Extraction.valueOf(row.getString("extraction")),
                row.getTimestamp("added_at").toInstant());
    }

    private static Optional<Lang> lang(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("lang")).flatMap(Lang::of);
    }

    private static UUID[] ids(Collection<EntryId> entries) {
        return entries.stream().map(EntryId::value).toArray(UUID[]::new);
    }
}
