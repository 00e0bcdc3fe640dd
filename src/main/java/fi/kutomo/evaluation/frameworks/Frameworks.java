package fi.kutomo.evaluation.frameworks;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All versions of the framework. Version 1 comes with the program; editors add further ones, and none is ever changed. */
@Component
public class Frameworks implements SmartInitializingSingleton {

    private final JdbcClient sql;
    private final Json json;
    private final Clock clock;

    Frameworks(JdbcClient sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** One line of the history. */
    public record Version(int number, Instant madeAt, String note) {}

    @Override
    public void afterSingletonsInstantiated() {
        if (versions().isEmpty()) {
            try {
                var text = new ClassPathResource("evaluation/frameworks/1.json").getContentAsString(StandardCharsets.UTF_8);
                add(json.read(text, Framework.class), "", Caller.system());
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }

    /** By which new assessments are made. */
    public Framework current() {
        return version(versions().getFirst().number());
    }

    public Framework version(int number) {
        return sql.sql("select content::text from evaluation.framework where version = :version")
                .param("version", number)
                .query(String.class)
                .optional()
                .map(content -> json.read(content, Framework.class))
                .orElseThrow(() -> new NotFound("framework " + number));
    }

    /** Newest first. */
    public List<Version> versions() {
        return sql.sql("select version, made_at, note from evaluation.framework order by version desc")
                .query((row, _) -> new Version(row.getInt(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    void add(Framework framework, String note, Caller caller) {
        sql.sql("""
                insert into evaluation.framework (id, version, content, note, made_at, made_by)
                values (:id, :version, :content, :note, :at, :by)
                on conflict on constraint ux_framework_version do nothing
                """)
                .param("id", Ids.next())
                .param("version", framework.version())
                .param("content", json.jsonb(framework))
                .param("note", note)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", caller.person().orElse(null), Types.OTHER)
                .update();
    }
}
