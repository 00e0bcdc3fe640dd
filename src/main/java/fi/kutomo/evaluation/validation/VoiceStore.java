package fi.kutomo.evaluation.validation;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Who with lived experience was asked, and what they said. Those who gave it up are not among them. */
@Component
public class VoiceStore {

    private final JdbcClient sql;
    private final Json json;
    private final Clock clock;

    VoiceStore(JdbcClient sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void ask(UUID validation, int round, UUID person, LocalDate due, Optional<UUID> by) {
        sql.sql("""
                insert into evaluation.voice (id, validation, round, person, asked_at, asked_by, due)
                values (:id, :validation, :round, :person, :now, :by, :due)
                """)
                .param("id", Ids.next())
                .param("validation", validation)
                .param("round", round)
                .param("person", person)
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .param("due", due)
                .update();
    }

    /** Of one round, in the order in which they were asked. */
    public List<Voice> of(UUID validation, int round) {
        return sql.sql("""
                select * from evaluation.voice
                where validation = :validation and round = :round and ended_at is null order by asked_at, id
                """)
                .param("validation", validation)
                .param("round", round)
                .query((row, _) -> voice(row))
                .list();
    }

    /** What one person was asked in rounds that run, the first due first. */
    public List<Voice> by(UUID person) {
        return sql.sql("""
                select v.* from evaluation.voice v join evaluation.validation a on a.id = v.validation and a.round = v.round
                where v.person = :person and v.ended_at is null
                  and a.state in ('CHECKED', 'ASSIGNED', 'RECONCILING', 'REVIEWED') order by v.due, v.id limit 100
                """)
                .param("person", person)
                .query((row, _) -> voice(row))
                .list();
    }

    void keep(UUID voice, Map<String, Integer> marks, String words) {
        sql.sql("update evaluation.voice set marks = :marks, words = :words where id = :id")
                .param("marks", json.jsonb(marks))
                .param("words", words)
                .param("id", voice)
                .update();
    }

    void handedIn(UUID voice) {
        sql.sql("update evaluation.voice set handed_in_at = :now where id = :id").param("now", now()).param("id", voice).update();
    }

    /** Given up: nothing of what was said stays. */
    void end(UUID voice) {
        sql.sql("update evaluation.voice set ended_at = :now, handed_in_at = null, marks = '{}', words = '' where id = :id")
                .param("now", now())
                .param("id", voice)
                .update();
    }

    private Voice voice(ResultSet row) throws SQLException {
        return new Voice(
                row.getObject("id", UUID.class),
                row.getObject("validation", UUID.class),
                row.getInt("round"),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getObject("due", LocalDate.class),
                json.read(row.getString("marks"), new TypeReference<TreeMap<String, Integer>>() {}),
                row.getString("words"),
                Optional.ofNullable(row.getTimestamp("handed_in_at")).map(Timestamp::toInstant));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
