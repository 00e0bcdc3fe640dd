package fi.kutomo.ecosystem.introductions;

import fi.kutomo.platform.kernel.Ids;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what happened in introductions. */
@Component
public class StepStore {

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes what happened. */
    void note(UUID introduction, Optional<UUID> side, Step.Act act, String words, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                insert into ecosystem.introduction_step (id, introduction, side, act, words, at, done_by)
                values (:id, :introduction, :side, :act, :words, :at, :by)
                """)
                .param("id", Ids.next())
                .param("introduction", introduction)
                .param("side", side.orElse(null), Types.OTHER)
                .param("act", act.name())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    /** What happened, in order. */
    public List<Step> of(UUID introduction) {
        return jdbc.sql("select * from ecosystem.introduction_step where introduction = :introduction order by at, id")
                .param("introduction", introduction)
                .query((row, _) -> new Step(
                        Optional.ofNullable(row.getObject("side", UUID.class)),
                        Step.Act.valueOf(row.getString("act")),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("done_by", UUID.class))))
                .list();
    }
}
