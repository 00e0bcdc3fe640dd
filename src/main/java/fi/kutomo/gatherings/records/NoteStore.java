package fi.kutomo.gatherings.records;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of notes. */
@Component
class NoteStore {

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by nobody where the program does not keep who said what */
    record Note(UUID id, UUID session, String words, Optional<UUID> by, Instant at) {}

    List<Note> of(UUID session) {
        return notes("session", session);
    }

    Optional<Note> find(UUID id) {
        return notes("id", id).stream().findFirst();
    }

    private List<Note> notes(String column, UUID id) {
        return jdbc.sql("select * from gatherings.note where " + column + " = :id order by at, id")
                .param("id", id)
                .query((row, _) -> new Note(
                        row.getObject("id", UUID.class), row.getObject("session", UUID.class), row.getString("words"),
                        Optional.ofNullable(row.getObject("written_by", UUID.class)), row.getTimestamp("at").toInstant()))
                .list();
    }

    void insert(Note note) {
        jdbc.sql("insert into gatherings.note (id, session, words, written_by, at) values (:id, :session, :words, :by, :at)")
                .param("id", note.id())
                .param("session", note.session())
                .param("words", note.words())
                .param("by", note.by().orElse(null), Types.OTHER)
                .param("at", Timestamp.from(note.at()))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from gatherings.note where id = :id").param("id", id).update();
    }
}
