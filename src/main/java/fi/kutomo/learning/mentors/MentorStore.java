package fi.kutomo.learning.mentors;

import fi.kutomo.learning.mentors.Mentor.Said;
import fi.kutomo.learning.tags.Tags;
import fi.kutomo.platform.kernel.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of mentors. */
@Component
public class MentorStore {

    private final JdbcClient jdbc;

    MentorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Mentor> find(UUID person) {
        return jdbc.sql("select * from learning.mentor where person = :person").param("person", person).query((row, _) -> mentor(row)).optional();
    }

    /** Held until the end of the transaction, so that a mentor never takes more than said. */
    Optional<Mentor> lock(UUID person) {
        return jdbc.sql("select * from learning.mentor where person = :person for update").param("person", person).query((row, _) -> mentor(row)).optional();
    }

    List<Mentor> open() {
        return jdbc.sql("select * from learning.mentor where state = 'OPEN' order by person").query((row, _) -> mentor(row)).list();
    }

    void save(UUID person, boolean open, Said said, int most, Instant at) {
        said.tags().bind(jdbc.sql("""
                insert into learning.mentor (person, state, words, lang, %s, most, made_at, changed_at)
                values (:person, :state, :words, :lang, %s, :most, :at, :at)
                on conflict (person) do update set state = :state, words = :words, lang = :lang, %s, most = :most, changed_at = :at
                """.formatted(Tags.COLUMNS, Tags.VALUES, Tags.SETS)))
                .param("person", person)
                .param("state", open ? "OPEN" : "RESTING")
                .param("words", said.words())
                .param("lang", said.lang().tag())
                .param("most", most)
                .param("at", Timestamp.from(at))
                .update();
    }

    static Said said(ResultSet row) throws SQLException {
        return new Said(row.getString("words"), Lang.of(row.getString("lang")).orElse(Lang.FI), Tags.read(row));
    }

    private static Mentor mentor(ResultSet row) throws SQLException {
        return new Mentor(
                row.getObject("person", UUID.class), row.getString("state").equals("OPEN"), said(row), row.getInt("most"), row.getTimestamp("changed_at").toInstant());
    }
}
