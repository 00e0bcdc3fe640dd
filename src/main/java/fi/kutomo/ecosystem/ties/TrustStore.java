package fi.kutomo.ecosystem.ties;

import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.ties.Tie.Side;
import fi.kutomo.ecosystem.trust.Answers;
import fi.kutomo.ecosystem.trust.Trust;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what ends of ties say of working with each other. One by one it is read for the end that said it alone. */
@Component
public class TrustStore {

    private final JdbcClient jdbc;

    TrustStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this actor has said at its own end of these ties. */
    public Map<UUID, Answers> own(Collection<UUID> ties, UUID actor) {
        return own(ties, actor, Instant.EPOCH);
    }

    /** The same, of what was said from then on. */
    public Map<UUID, Answers> own(Collection<UUID> ties, UUID actor, Instant since) {
        return jdbc.sql("""
                select r.* from ecosystem.tie_trust r join ecosystem.tie t on t.id = r.tie
                where r.tie = any (:ties) and case r.side when 'FROM' then t.from_actor else t.to_actor end = :actor and r.said_at >= :since
                """)
                .param("ties", ties.toArray(UUID[]::new))
                .param("actor", actor)
                .param("since", Timestamp.from(since))
                .query((row, _) -> Map.entry(row.getObject("tie", UUID.class), answers(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Each actor that has answered everything at least once about a tie which the reader sees, by which both ends stand on a day and of
     * which both ends are among these, with its own means.
     */
    public List<Trust> raters(Collection<UUID> among, LocalDate day, Sight sight) {
        return sight.on(jdbc.sql("""
                select avg(r.reliability) as reliability, avg(r.goal) as goal, avg(r.openness) as openness
                from ecosystem.tie_trust r join (
                """ + TieStore.SEEN + """
                 and t.state = 'CONFIRMED' and (t.valid_from is null or t.valid_from <= :day) and (t.valid_to is null or t.valid_to >= :day)
                 and t.from_actor = any (:among) and t.to_actor = any (:among) and t.id in (select tie from ecosystem.tie_trust)) t on t.id = r.tie
                group by case r.side when 'FROM' then t.from_actor else t.to_actor end
                having count(r.reliability) > 0 and count(r.goal) > 0 and count(r.openness) > 0
                """))
                .param("among", among.toArray(UUID[]::new))
                .param("day", Date.valueOf(day))
                .query((row, _) -> new Trust(row.getDouble("reliability"), row.getDouble("goal"), row.getDouble("openness")))
                .list();
    }

    void say(UUID tie, Side side, Answers answers, Instant at) {
        jdbc.sql("""
                insert into ecosystem.tie_trust (tie, side, reliability, goal, openness, said_at) values (?, ?, ?, ?, ?, ?)
                on conflict (tie, side) do update
                set reliability = excluded.reliability, goal = excluded.goal, openness = excluded.openness, said_at = excluded.said_at
                """)
                .params(Arrays.asList(
                        tie, side.name(), value(answers.reliability()), value(answers.goal()), value(answers.openness()), Timestamp.from(at)))
                .update();
    }

    void delete(UUID tie, Side side) {
        jdbc.sql("delete from ecosystem.tie_trust where tie = :tie and side = :side").param("tie", tie).param("side", side.name()).update();
    }

    private static @Nullable Integer value(OptionalInt answer) {
        return answer.isPresent() ? answer.getAsInt() : null;
    }

    private static Answers answers(ResultSet row) throws SQLException {
        return new Answers(answer(row, "reliability"), answer(row, "goal"), answer(row, "openness"));
    }

    private static OptionalInt answer(ResultSet row, String column) throws SQLException {
        int answer = row.getInt(column);
        return answer == 0 ? OptionalInt.empty() : OptionalInt.of(answer);
    }
}
