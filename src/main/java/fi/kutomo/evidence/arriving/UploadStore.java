package fi.kutomo.evidence.arriving;

import fi.kutomo.platform.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of files of references that wait between the look at them and the yes. */
@Component
class UploadStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file that waits. */
    record Upload(UUID id, String name, byte[] content) {}

    /** Keeps the file for a day, and lets go of older ones. */
    UUID keep(String name, byte[] content, Optional<UUID> by) {
        var now = clock.instant();
        forgetOld();
        var id = Ids.next();
        jdbc.sql("insert into evidence.study_upload (id, name, content, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, name, content, by.orElse(null), Timestamp.from(now)))
                .update();
        return id;
    }

    /** Only who brought the file sees it. */
    Optional<Upload> find(UUID id, Optional<UUID> by) {
        return jdbc.sql("select id, name, content from evidence.study_upload where id = ? and uploaded_by is not distinct from ?")
                .params(Arrays.asList(id, by.orElse(null)))
                .query((row, _) -> new Upload(row.getObject("id", UUID.class), row.getString("name"), row.getBytes("content")))
                .optional();
    }

    /** Files that nobody took in within a day; how many there were. */
    int forgetOld() {
        return jdbc.sql("delete from evidence.study_upload where uploaded_at < ?").param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    void forget(UUID id) {
        jdbc.sql("delete from evidence.study_upload where id = ?").param(id).update();
    }
}
