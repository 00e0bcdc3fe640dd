package fi.kutomo.gatherings.records;

import fi.kutomo.platform.kernel.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * SQL of how sessions were. Single answers are never read, means only of enough people; and told anew only when as many more have
 * answered, because an answer could be reckoned from the means before and after it.
 */
@Component
class Reflections {

    /** Of fewer people nothing is told: who said what could be guessed. */
    static final int LEAST = 5;

    private final JdbcClient jdbc;

    Reflections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The questions, each answered from 1 to 5. */
    static final List<String> QUESTIONS = List.of("useful", "heard", "onward");

    /**
     * Means in the order of the questions.
     *
     * @param means empty below {@value #LEAST} answers
     */
    record Told(long count, List<BigDecimal> means) {}

    Told of(UUID session) {
        var means = jdbc.sql("select useful, heard, onward from gatherings.reflection_mean where session = :session")
                .param("session", session)
                .query((row, _) -> List.of(row.getBigDecimal("useful"), row.getBigDecimal("heard"), row.getBigDecimal("onward")))
                .optional();
        long count = jdbc.sql("select count(*) from gatherings.reflection where session = :session").param("session", session).query(Long.class).single();
        return new Told(count, means.orElse(List.of()));
    }

    /** The reader's own answers, in the order of the questions. */
    Optional<List<Integer>> own(UUID session, UUID person) {
        return jdbc.sql("select useful, heard, onward from gatherings.reflection where session = :session and person = :person")
                .param("session", session)
                .param("person", person)
                .query((row, _) -> List.of(row.getInt("useful"), row.getInt("heard"), row.getInt("onward")))
                .optional();
    }

    void save(UUID session, UUID person, List<Integer> answers) {
        jdbc.sql("""
                insert into gatherings.reflection (id, session, person, useful, heard, onward) values (:id, :session, :person, :useful, :heard, :onward)
                on conflict (session, person) do update set useful = :useful, heard = :heard, onward = :onward
                """)
                .param("id", Ids.next())
                .param("session", session)
                .param("person", person)
                .param("useful", answers.get(0))
                .param("heard", answers.get(1))
                .param("onward", answers.get(2))
                .update();
        jdbc.sql("""
                insert into gatherings.reflection_mean as m (session, answers, useful, heard, onward)
                select session, count(*), avg(useful), avg(heard), avg(onward) from gatherings.reflection
                where session = :session
                group by session
                having count(*) >= :least
                on conflict (session) do update
                set answers = excluded.answers, useful = excluded.useful, heard = excluded.heard, onward = excluded.onward
                where excluded.answers >= m.answers + :least
                """).param("session", session).param("least", LEAST).update();
    }
}
