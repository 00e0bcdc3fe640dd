package fi.kutomo.knowledge.templates;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.templates.TemplateVersion.Status;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;

/** Keeps the versions of templates. */
@Component
public class TemplateStore {

    private static final String COLUMNS = "kind, version, fields, hidden, status, created_at, created_by, published_at";
    private static final TypeReference<List<Template.Field>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    /** Only versions that can no longer change stand here. */
    private final Map<Key, Template> settled = new ConcurrentHashMap<>();

    public TemplateStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The template in force. */
    public Template current(EntryKind kind) {
        int version = jdbc.sql("select version from knowledge.template where kind = :kind and status = 'CURRENT'")
                .param("kind", kind.word())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("template of " + kind.word()));
        return version(kind, version);
    }

    public Template version(EntryKind kind, int version) {
        var key = new Key(kind, version);
        var known = settled.get(key);
        if (known != null) {
            return known;
        }
        var found = find(kind, version).orElseThrow(() -> new NotFound("template " + kind.word() + " " + version));
        if (found.status() != Status.DRAFT) {
            settled.put(key, found.template());
        }
        return found.template();
    }

    /** What this transaction puts into force may have been read and remembered when it is rolled back. */
    private void forgetOnRollback() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        settled.clear();
                    }
                }
            });
        }
    }

    public Optional<TemplateVersion> find(EntryKind kind, int version) {
        return jdbc.sql("select " + COLUMNS + " from knowledge.template where kind = :kind and version = :version")
                .param("kind", kind.word())
                .param("version", version)
                .query((row, _) -> version(row))
                .optional();
    }

    public Optional<TemplateVersion> draft(EntryKind kind) {
        return jdbc.sql("select " + COLUMNS + " from knowledge.template where kind = :kind and status = 'DRAFT'")
                .param("kind", kind.word())
                .query((row, _) -> version(row))
                .optional();
    }

    /** The draft, held against other editors until the end of the transaction. */
    Optional<TemplateVersion> lockDraft(EntryKind kind) {
        return jdbc.sql("select " + COLUMNS + " from knowledge.template where kind = :kind and status = 'DRAFT' for update")
                .param("kind", kind.word())
                .query((row, _) -> version(row))
                .optional();
    }

    /** All versions of a kind, newest first. */
    public List<TemplateVersion> all(EntryKind kind) {
        return jdbc.sql("select " + COLUMNS + " from knowledge.template where kind = :kind order by version desc")
                .param("kind", kind.word())
                .query((row, _) -> version(row))
                .list();
    }

    /** How many entries are written with each version. */
    public Map<Integer, Long> uses(EntryKind kind) {
        var uses = new java.util.TreeMap<Integer, Long>();
        jdbc.sql("select template_version, count(*) from knowledge.entry where kind = :kind group by template_version")
                .param("kind", kind.word())
                .query(row -> {
                    uses.put(row.getInt(1), row.getLong(2));
                });
        return uses;
    }

    /** Answers false when the version is there already. */
    public boolean insert(TemplateVersion fresh, Caller caller) {
        forgetOnRollback();
        return jdbc.sql("""
                insert into knowledge.template
                    (id, kind, version, fields, hidden, status, created_at, created_by, published_at, published_by)
                values (:id, :kind, :version, :fields, :hidden, :status, :created, :by, :published::timestamptz,
                    case when :published::timestamptz is null then null else :by::uuid end)
                on conflict (kind, version) do nothing
                """)
                        .param("id", Ids.next())
                        .param("kind", fresh.template().kind().word())
                        .param("version", fresh.template().version())
                        .param("fields", json.jsonb(fresh.template().fields()))
                        .param("hidden", json.jsonb(fresh.hidden()))
                        .param("status", fresh.status().name())
                        .param("created", Timestamp.from(fresh.created()))
                        .param("by", caller.person().orElse(null), Types.OTHER)
                        .param("published", fresh.published().map(Instant::toString).orElse(null), Types.VARCHAR)
                        .update()
                == 1;
    }

    void updateDraft(TemplateVersion draft) {
        jdbc.sql("""
                update knowledge.template set fields = :fields, hidden = :hidden
                where kind = :kind and version = :version and status = 'DRAFT'
                """)
                .param("fields", json.jsonb(draft.template().fields()))
                .param("hidden", json.jsonb(draft.hidden()))
                .param("kind", draft.template().kind().word())
                .param("version", draft.template().version())
                .update();
    }

    void deleteDraft(EntryKind kind) {
        jdbc.sql("delete from knowledge.template where kind = :kind and status = 'DRAFT'")
                .param("kind", kind.word())
                .update();
    }

    /** Retires the version in force. */
    public void retireCurrent(EntryKind kind) {
        jdbc.sql("update knowledge.template set status = 'RETIRED' where kind = :kind and status = 'CURRENT'")
                .param("kind", kind.word())
                .update();
    }

    /** Puts a version into force; the one before must have been retired. */
    public void putIntoForce(EntryKind kind, int version, Instant at, Caller caller) {
        forgetOnRollback();
        jdbc.sql("""
                update knowledge.template set status = 'CURRENT', published_at = :at, published_by = :by
                where kind = :kind and version = :version
                """)
                .param("at", Timestamp.from(at))
                .param("by", caller.person().orElse(null), Types.OTHER)
                .param("kind", kind.word())
                .param("version", version)
                .update();
    }

    private TemplateVersion version(ResultSet row) throws SQLException {
        var kind = EntryKind.of(row.getString("kind")).orElseThrow();
        return new TemplateVersion(
                new Template(kind, row.getInt("version"), json.read(row.getString("fields"), FIELDS)),
                json.read(row.getString("hidden"), FIELDS),
                Status.valueOf(row.getString("status")),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant));
    }

    private record Key(EntryKind kind, int version) {}
}
