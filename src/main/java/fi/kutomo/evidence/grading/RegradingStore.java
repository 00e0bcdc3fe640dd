package fi.kutomo.evidence.grading;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Keeps what became of each change under a conclusion. */
@Component
public class RegradingStore {

    private static final TypeReference<Map<String, String>> LEVELS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    RegradingStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void log(Followed.Kind kind, Map<UUID, Regraded> changes) {
        var subjects = changes.keySet().toArray(UUID[]::new);
        var lines = List.copyOf(changes.values());
        jdbc.sql(kind.sql("""
                insert into $change (id, $subject, at, cause, before, after, changed)
                select t.id, t.subject, t.at::timestamptz, t.cause, t.before::jsonb, t.after::jsonb, t.changed
                from unnest(:ids::uuid[], :subjects::uuid[], :ats::text[], :causes::text[], :befores::text[], :afters::text[], :changeds::bool[])
                    as t (id, subject, at, cause, before, after, changed)
                """))
                .param("ids", lines.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("subjects", subjects)
                .param("ats", texts(lines, line -> line.at().toString()))
                .param("causes", texts(lines, line -> line.cause().name()))
                .param("befores", texts(lines, line -> json.text(line.before())))
                .param("afters", texts(lines, line -> json.text(line.after())))
                .param("changeds", lines.stream().map(Regraded::changed).toArray(Boolean[]::new))
                .update();
    }

    /** A part, the newest first. */
    public List<Regraded> history(Followed followed, int from, int atMost) {
        return jdbc.sql(followed.kind().sql("""
                select at, cause, before, after, changed from $change
                where $subject = ? order by at desc, id desc offset ? limit ?
                """))
                .params(followed.id(), from, atMost)
                .query((row, _) -> new Regraded(
                        row.getTimestamp("at").toInstant(),
                        Cause.valueOf(row.getString("cause")),
                        json.read(row.getString("before"), LEVELS),
                        json.read(row.getString("after"), LEVELS),
                        row.getBoolean("changed")))
                .list();
    }

    public long count(Followed followed) {
        return jdbc.sql(followed.kind().sql("select count(*) from $change where $subject = ?")).param(followed.id()).query(Long.class).single();
    }

    /** Why something changed after a moment, each cause once. */
    List<Cause> causes(Followed followed, Instant after) {
        return jdbc.sql(followed.kind().sql("select distinct cause from $change where $subject = ? and at > ? order by cause"))
                .params(followed.id(), Timestamp.from(after))
                .query((row, _) -> Cause.valueOf(row.getString(1)))
                .list();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
