package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every state of a study that has been public, with what was corrected. */
@Component
class RevisionStore {

    private final JdbcClient jdbc;
    private final Json json;

    RevisionStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One line of the history. */
    record Revision(int number, String note, Instant at) {}

    int add(StudyId id, StudyText text, String note, Instant at, Optional<UUID> by) {
        return jdbc.sql("""
                insert into evidence.study_revision (study, number, content, note, published_at, published_by)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from evidence.study_revision where study = ?
                returning number
                """)
                .params(Arrays.asList(id.value(), json.jsonb(text), note, Timestamp.from(at), by.orElse(null), id.value()))
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    List<Revision> of(StudyId id) {
        return jdbc.sql("select number, note, published_at from evidence.study_revision where study = ? order by number desc")
                .param(id.value())
                .query((row, _) -> new Revision(row.getInt("number"), row.getString("note"), row.getTimestamp("published_at").toInstant()))
                .list();
    }

    Optional<StudyText> text(StudyId id, int number) {
        return jdbc.sql("select content from evidence.study_revision where study = ? and number = ?")
                .params(id.value(), number)
                .query((row, _) -> json.read(row.getString("content"), StudyText.class))
                .optional();
    }
}
