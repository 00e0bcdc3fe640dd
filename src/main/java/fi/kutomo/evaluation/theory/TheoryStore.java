package fi.kutomo.evaluation.theory;

import static java.util.stream.Collectors.toMap;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of theories and their published versions. */
@Component
public class TheoryStore {

    private final JdbcClient jdbc;
    private final Json json;

    TheoryStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Theory> at(String slug) {
        return read("where t.slug = :key", slug).stream().findFirst();
    }

    Optional<Theory> find(UUID id) {
        return read("where t.id = :key", id).stream().findFirst();
    }

    /** The theory of an entry that the public may read. */
    public Optional<Theory> publicOf(EntryId entry) {
        return read("where t.entry = :key and t.in_force is not null", entry.value()).stream().findFirst();
    }

    /** What the public may read of all, the newest change first. */
    public List<Theory> allPublic() {
        return read("where t.in_force is not null and :key order by t.changed_at desc, t.id", true);
    }

    /** What is being written: by this person, or by anybody. */
    public List<Theory> drafts(Optional<UUID> writer) {
        return writer.isPresent()
                ? read("where t.in_force is null and t.created_by = :key order by t.changed_at desc, t.id", writer.get())
                : read("where t.in_force is null and :key order by t.changed_at desc, t.id", true);
    }

    private List<Theory> read(String condition, Object key) {
        return jdbc.sql("select t.* from evaluation.theory t " + condition).param("key", key).query((row, _) -> theory(row)).list();
    }

    private Theory theory(ResultSet row) throws SQLException {
        return new Theory(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("slug"),
                new EntryId(row.getObject("entry", UUID.class)),
                new PermanentId(row.getString("permanent_id")),
                json.read(row.getString("graph"), Graph.class),
                Optional.ofNullable(row.getObject("in_force", Integer.class)),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant());
    }

    /** The first of these addresses that is free. */
    String free(List<String> slugs) {
        var taken = jdbc.sql("select slug from evaluation.theory where slug = any (:slugs)")
                .param("slugs", slugs.toArray(String[]::new))
                .query(String.class)
                .list();
        return slugs.stream().filter(slug -> !taken.contains(slug)).findFirst().orElseThrow();
    }

    void insert(Theory theory) {
        jdbc.sql("""
                insert into evaluation.theory (id, slug, entry, permanent_id, graph, created_at, created_by, changed_at)
                values (:id, :slug, :entry, :permanent, :graph, :at, :by, :at)
                """)
                .param("id", theory.id())
                .param("slug", theory.slug())
                .param("entry", theory.entry().value())
                .param("permanent", theory.permanentId().value())
                .param("graph", json.jsonb(theory.graph()))
                .param("at", Timestamp.from(theory.changedAt()))
                .param("by", theory.writer().orElse(null), java.sql.Types.OTHER)
                .update();
    }

    /** Writes over the version that was read, or refuses. */
    void update(UUID id, int readVersion, Graph graph, Instant at) {
        step(id, readVersion, at);
        jdbc.sql("update evaluation.theory set graph = :graph where id = :id").param("graph", json.jsonb(graph)).param("id", id).update();
    }

    private void step(UUID id, int readVersion, Instant at) {
        var taken = jdbc.sql("update evaluation.theory set version = version + 1, changed_at = :at where id = :id and version = :read")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("read", readVersion)
                .update();
        if (taken == 0) {
            throw new Refused(Composing.CHANGED_MEANWHILE);
        }
    }

    /** Keeps what is written as the next version and lets the public read it. */
    void publish(Theory theory, int readVersion, Examination seen, String note, Instant at, @Nullable UUID by) {
        step(theory.id(), readVersion, at);
        var sources = theory.graph().links().stream().flatMap(link -> link.sources().stream()).toList();
        var studies = sources.stream().flatMap(source -> source.study().stream()).distinct().toArray(UUID[]::new);
        var claims = sources.stream().flatMap(source -> source.claim().stream()).distinct().toArray(UUID[]::new);
        jdbc.sql("""
                with added as (
                    insert into evaluation.theory_version (id, theory, number, graph, studies, claims, note, rules, reasoned, weakest, published_at, published_by)
                    select :id, :theory, coalesce(max(number), 0) + 1, :graph, :studies, :claims, :note, :rules, :reasoned, :weakest, :at, :by
                    from evaluation.theory_version where theory = :theory
                    returning number
                )
                update evaluation.theory set in_force = (select number from added) where id = :theory
                """)
                .param("id", Ids.next())
                .param("theory", theory.id())
                .param("graph", json.jsonb(theory.graph()))
                .param("studies", studies)
                .param("claims", claims)
                .param("note", note)
                .param("rules", Examination.RULES)
                .param("reasoned", seen.reasoned())
                .param("weakest", seen.weakest().map(way -> way.strength().name()).orElse(""))
                .param("at", Timestamp.from(at))
                .param("by", by, java.sql.Types.OTHER)
                .update();
    }

    void withdraw(UUID id, int readVersion, Instant at) {
        step(id, readVersion, at);
        jdbc.sql("update evaluation.theory set in_force = null where id = :id").param("id", id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from evaluation.theory where id = :id").param("id", id).update();
    }

    /** Published versions, the newest first. */
    public List<Edition> editions(UUID theory) {
        return jdbc.sql("select * from evaluation.theory_version where theory = :theory order by number desc")
                .param("theory", theory)
                .query((row, _) -> new Edition(
                        row.getInt("number"),
                        json.read(row.getString("graph"), Graph.class),
                        row.getString("note"),
                        row.getString("rules"),
                        row.getBoolean("reasoned"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    /** The graphs that the public reads of these entries. */
    public Map<EntryId, Graph> inForce(Collection<EntryId> entries) {
        return jdbc.sql("""
                select t.entry, v.graph from evaluation.theory t
                join evaluation.theory_version v on v.theory = t.id and v.number = t.in_force
                where t.entry = any (:entries)
                """)
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new EntryId(row.getObject("entry", UUID.class)), json.read(row.getString("graph"), Graph.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A theory as the public reads it: the version in force, when there first was one and when this one came. */
    record Read(UUID id, String slug, EntryId entry, PermanentId permanentId, Graph graph, Instant first, Instant newest) {}

    /** Those of these that the public may read. */
    List<Read> read(Collection<UUID> ids) {
        return jdbc.sql("""
                select t.id, t.slug, t.entry, t.permanent_id, v.graph, v.published_at as newest,
                    (select min(f.published_at) from evaluation.theory_version f where f.theory = t.id) as first
                from evaluation.theory t
                join evaluation.theory_version v on v.theory = t.id and v.number = t.in_force
                where t.id = any (:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new Read(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        new EntryId(row.getObject("entry", UUID.class)),
                        new PermanentId(row.getString("permanent_id")),
                        json.read(row.getString("graph"), Graph.class),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("newest").toInstant()))
                .list();
    }

    /** All that the public may read. */
    List<UUID> open() {
        return jdbc.sql("select id from evaluation.theory where in_force is not null").query(UUID.class).list();
    }

    /** Those of one of these entries that the public may read. */
    List<UUID> openAbout(Collection<UUID> entries) {
        return jdbc.sql("select id from evaluation.theory where in_force is not null and entry = any (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Entries whose public theory rests on this study. */
    List<EntryId> restingOn(StudyId study) {
        return jdbc.sql("""
                select t.entry from evaluation.theory t
                join evaluation.theory_version v on v.theory = t.id and v.number = t.in_force
                where v.studies @> array[:study]::uuid[] order by t.entry
                """)
                .param("study", study.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }

    /** Theories that name one of these claims in the version that the public reads. */
    List<Theory> naming(Collection<UUID> claims) {
        return jdbc.sql("""
                select t.* from evaluation.theory t
                join evaluation.theory_version v on v.theory = t.id and v.number = t.in_force
                where v.claims && :claims::uuid[] order by t.slug
                """)
                .param("claims", claims.toArray(UUID[]::new))
                .query((row, _) -> theory(row))
                .list();
    }

    /** Entries whose public theory names one of these claims. */
    List<EntryId> restingOnClaims(List<UUID> claims) {
        return jdbc.sql("""
                select t.entry from evaluation.theory t
                join evaluation.theory_version v on v.theory = t.id and v.number = t.in_force
                where v.claims && :claims::uuid[] order by t.entry
                """)
                .param("claims", claims.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }
}
