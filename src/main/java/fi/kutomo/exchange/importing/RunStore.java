package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Keeps imports. */
@Component
class RunStore {

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};
    private static final String SELECT = """
            select id, started_by, source_name, source_sha256, source_size, address, reading, state, publish, remarks, total, done,
                created, changed, unchanged, rejected, organisations, trouble, started_at, changed_at
            from exchange.import_run
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    RunStore(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(Run run) {
        jdbc.sql("""
                insert into exchange.import_run (id, started_by, source_name, source_sha256, source_size, address, reading, state,
                    publish, remarks, total, rejected, started_at, changed_at)
                values (:id, :by, :name, :sha, :size, :address, :reading, :state, :publish, :remarks, :total, :rejected, :at, :at)
                """)
                .param("id", run.id())
                .param("by", run.startedBy().orElse(null), java.sql.Types.OTHER)
                .param("name", run.sourceName())
                .param("sha", run.sha256())
                .param("size", run.size())
                .param("address", run.address())
                .param("reading", run.reading())
                .param("state", run.state().name())
                .param("publish", run.publish())
                .param("remarks", json.jsonb(run.remarks()))
                .param("total", run.counts().total())
                .param("rejected", run.counts().rejected())
                .param("at", Timestamp.from(run.startedAt()))
                .update();
    }

    Run get(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional()
                .orElseThrow(() -> new NotFound("import " + id));
    }

    /** The latest imports of a person; of everybody when no person is given. */
    List<Run> latest(Optional<UUID> person, int atMost) {
        return jdbc.sql(SELECT + " where cast(:person as uuid) is null or started_by = :person order by started_at desc limit :most")
                .param("person", person.orElse(null), java.sql.Types.OTHER)
                .param("most", atMost)
                .query((row, _) -> run(row))
                .list();
    }

    /** An import of these very bytes that was begun and not finished. */
    Optional<Run> unfinished(String sha256) {
        return jdbc.sql(SELECT + " where source_sha256 = :sha and state in ('STOPPED', 'FAILED') order by started_at desc limit 1")
                .param("sha", sha256)
                .query((row, _) -> run(row))
                .optional();
    }

    /** Sets the state if it is one of those expected. */
    boolean move(UUID id, Run.State to, Run.State... from) {
        return jdbc.sql("update exchange.import_run set state = :to, changed_at = :at where id = :id and state = any (:from)")
                        .param("to", to.name())
                        .param("at", now())
                        .param("id", id)
                        .param("from", java.util.Arrays.stream(from).map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Counts from the beginning: a whole site is brought in again from its start, and what is here already is unchanged. */
    void restart(UUID id) {
        jdbc.sql("""
                update exchange.import_run set done = 0, created = 0, changed = 0, unchanged = 0, rejected = 0, organisations = 0,
                    remarks = '[]' where id = :id
                """)
                .param("id", id)
                .update();
    }

    void publishing(UUID id, boolean publish) {
        jdbc.sql("update exchange.import_run set publish = :publish where id = :id").param("publish", publish).param("id", id).update();
    }

    void fail(UUID id, String trouble) {
        jdbc.sql("update exchange.import_run set state = 'FAILED', trouble = :trouble, changed_at = :at where id = :id")
                .param("trouble", trouble)
                .param("at", now())
                .param("id", id)
                .update();
    }

    /** Adds to the counts what a portion has done, and to the remarks what it has noticed. */
    void progress(UUID id, Run.Counts more, List<Remark> remarks) {
        jdbc.sql("""
                update exchange.import_run set done = done + :done, created = created + :created, changed = changed + :changed,
                    unchanged = unchanged + :unchanged, rejected = rejected + :rejected, organisations = organisations + :organisations,
                    remarks = case when :more then remarks || :remarks else remarks end, changed_at = :at
                where id = :id
                """)
                .param("done", more.done())
                .param("created", more.created())
                .param("changed", more.changed())
                .param("unchanged", more.unchanged())
                .param("rejected", more.rejected())
                .param("organisations", more.organisations())
                .param("more", !remarks.isEmpty())
                .param("remarks", json.jsonb(remarks))
                .param("at", now())
                .param("id", id)
                .update();
    }

    /** Imports that were being written when the program ended: they stand still now and can be continued. */
    int stopLeftovers() {
        return jdbc.sql("update exchange.import_run set state = 'STOPPED', changed_at = :at where state in ('WRITING', 'STOPPING')")
                .param("at", now())
                .update();
    }

    /** What nobody has said yes to, and the findings of imports long done, do not stay for ever. */
    /** Forgets what was read and never written, and the passages of what is done; how many imports that were. */
    int forget(Instant before) {
        int forgotten = jdbc.sql("delete from exchange.import_run where state in ('READ', 'STOPPED', 'FAILED') and changed_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        forgotten += jdbc.sql("update exchange.import_run set remarks = '[]' where state = 'DONE' and remarks <> '[]' and changed_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        jdbc.sql("""
                delete from exchange.staged s using exchange.import_run r
                where r.id = s.run and r.state = 'DONE' and r.changed_at < :before
                """)
                .param("before", Timestamp.from(before))
                .update();
        return forgotten;
    }

    void delete(UUID id) {
        jdbc.sql("delete from exchange.import_run where id = :id").param("id", id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("started_by", UUID.class)),
                row.getString("source_name"),
                row.getString("source_sha256"),
                row.getLong("source_size"),
                row.getString("address"),
                row.getString("reading"),
                Run.State.valueOf(row.getString("state")),
                row.getBoolean("publish"),
                json.read(row.getString("remarks"), REMARKS),
                new Run.Counts(
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("rejected"),
                        row.getInt("organisations")),
                row.getString("trouble"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
