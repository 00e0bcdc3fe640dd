package fi.kutomo.evaluation.frameworks;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one draft of the next framework, in the database. */
@Component
class FrameworkDraftStore {

    private final JdbcClient sql;
    private final Json json;
    private final Clock clock;

    FrameworkDraftStore(JdbcClient sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    Optional<FrameworkDraft> find() {
        return sql.sql("select version, base, content::text, changed_at from evaluation.framework_draft")
                .query((row, _) -> new FrameworkDraft(
                        row.getInt(1), row.getInt(2), json.read(row.getString(3), Framework.class), row.getTimestamp(4).toInstant()))
                .optional();
    }

    /** A draft that is there already stays. */
    void insert(Framework content, int base, Optional<UUID> by) {
        sql.sql("""
                insert into evaluation.framework_draft (id, base, content, changed_at, changed_by)
                values (:id, :base, :content, :now, :by) on conflict do nothing
                """)
                .param("id", Ids.next())
                .param("base", base)
                .param("content", json.jsonb(content))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    /** Refused when somebody else has changed the draft since it was read. */
    void update(Framework content, int read, Optional<UUID> by) {
        int rows = sql.sql("""
                update evaluation.framework_draft
                set version = version + 1, content = :content, changed_at = :now, changed_by = :by where version = :read
                """)
                .param("content", json.jsonb(content))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.orElse(null), Types.OTHER)
                .param("read", read)
                .update();
        if (rows == 0) {
            throw new Refused("evaluation.forms.problem.quicker");
        }
    }

    void delete(int read) {
        if (sql.sql("delete from evaluation.framework_draft where version = :read").param("read", read).update() == 0) {
            throw new Refused("evaluation.forms.problem.quicker");
        }
    }
}
