package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of files that wait between preview and yes. */
@Component
class UploadStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file for a scheme. */
    record Upload(UUID id, String scheme, String name, byte[] content) {}

    /** Keeps the file for a day, and lets go of older ones. */
    UUID keep(String scheme, String name, byte[] content, Optional<UUID> by) {
        var now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        forgetOld();
        var id = Ids.next();
        jdbc.sql("insert into vocabulary.upload (id, scheme, name, content, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(id, scheme, name, content, by.orElse(null), now))
                .update();
        return id;
    }

    /** Only who brought the file sees it. */
    Optional<Upload> find(UUID id, Optional<UUID> by) {
        return jdbc.sql("select id, scheme, name, content from vocabulary.upload where id = ? and uploaded_by is not distinct from ?")
                .params(java.util.Arrays.asList(id, by.orElse(null)))
                .query((row, number) -> new Upload(
                        row.getObject("id", UUID.class), row.getString("scheme"), row.getString("name"), row.getBytes("content")))
                .optional();
    }

    /** Files that nobody took in within a day; how many there were. */
    int forgetOld() {
        return jdbc.sql("delete from vocabulary.upload where uploaded_at < ?").param(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).minus(KEPT)).update();
    }

    void forget(UUID id) {
        jdbc.sql("delete from vocabulary.upload where id = ?").param(id).update();
    }
}
