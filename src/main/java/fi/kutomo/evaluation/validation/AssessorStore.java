package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.validation.Mark.Confidence;
import fi.kutomo.platform.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who assesses what, and the marks that were given. */
@Component
public class AssessorStore {

    private final JdbcClient sql;
    private final Clock clock;

    AssessorStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How much one assessor has in hand. */
    public record Load(UUID person, int open, Optional<LocalDate> nextDue) {}

    void assign(UUID validation, int round, UUID person, boolean third, LocalDate due, Optional<UUID> by) {
        sql.sql("""
                insert into evaluation.assignment (id, validation, round, person, third, assigned_at, assigned_by, due)
                values (:id, :validation, :round, :person, :third, :now, :by, :due)
                """)
                .param("id", Ids.next())
                .param("validation", validation)
                .param("round", round)
                .param("person", person)
                .param("third", third)
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .param("due", due)
                .update();
    }

    /** Running ones of a round, in the order in which they were assigned. */
    public List<Assignment> of(UUID validation, int round) {
        return sql.sql("""
                select * from evaluation.assignment
                where validation = :validation and round = :round and ended_at is null order by third, assigned_at, id
                """)
                .param("validation", validation)
                .param("round", round)
                .query((row, _) -> assignment(row))
                .list();
    }

    /** Running ones of many validations in their present round. */
    public List<Assignment> current(Collection<UUID> validations) {
        return sql.sql("""
                select a.* from evaluation.assignment a join evaluation.validation v on v.id = a.validation and v.round = a.round
                where a.validation = any (:validations) and a.ended_at is null order by a.third, a.assigned_at, a.id
                """)
                .param("validations", validations.toArray(UUID[]::new))
                .query((row, _) -> assignment(row))
                .list();
    }

    /** Everything that one person was asked to assess in any round, and did not give up, the newest first. */
    public List<Assignment> by(UUID person) {
        return sql.sql("select * from evaluation.assignment where person = :person and ended_at is null order by due desc, id limit 200")
                .param("person", person)
                .query((row, _) -> assignment(row))
                .list();
    }

    /** Whoever assessed it in an earlier round, by person. */
    List<UUID> before(UUID validation, int round) {
        return sql.sql("select distinct person from evaluation.assignment where validation = :validation and round < :round and person is not null")
                .param("validation", validation)
                .param("round", round)
                .query(UUID.class)
                .list();
    }

    /** What these people have in hand: not yet handed in, or open again, in rounds that run. */
    public Map<UUID, Load> loads(Collection<UUID> people) {
        var loads = new LinkedHashMap<UUID, Load>();
        sql.sql("""
                select a.person, count(*), min(a.due)
                from evaluation.assignment a join evaluation.validation v on v.id = a.validation and v.round = a.round
                where a.person = any (:people) and a.ended_at is null
                  and (a.handed_in_at is null and v.state in ('ASSIGNED', 'RECONCILING')
                    or v.state = 'RECONCILING' and not a.third and a.settled_at is null)
                group by a.person
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    var person = row.getObject(1, UUID.class);
                    loads.put(person, new Load(person, row.getInt(2), Optional.ofNullable(row.getObject(3, LocalDate.class))));
                });
        return loads;
    }

    void declared(UUID assignment) {
        stamp("declared_at", assignment);
    }

    void handedIn(UUID assignment) {
        stamp("handed_in_at", assignment);
    }

    void settled(UUID assignment) {
        stamp("settled_at", assignment);
    }

    private void stamp(String column, UUID assignment) {
        sql.sql("update evaluation.assignment set " + column + " = :now where id = :id").param("now", now()).param("id", assignment).update();
    }

    void end(UUID assignment, String why) {
        sql.sql("update evaluation.assignment set ended_at = :now, ended_why = :why where id = :id and ended_at is null")
                .param("now", now())
                .param("why", why)
                .param("id", assignment)
                .update();
    }

    /** Marks by assignment; of one criterion the first mark stands before the second. */
    public Map<UUID, List<Mark>> marks(Collection<UUID> assignments) {
        var marks = new LinkedHashMap<UUID, List<Mark>>();
        sql.sql("""
                select assignment, criterion, second, score, confidence, reason from evaluation.mark
                where assignment = any (:assignments) order by criterion, second
                """)
                .param("assignments", assignments.toArray(UUID[]::new))
                .query(row -> {
                    marks.computeIfAbsent(row.getObject(1, UUID.class), _ -> new java.util.ArrayList<>())
                            .add(new Mark(
                                    row.getString(2),
                                    row.getBoolean(3),
                                    Optional.ofNullable(row.getObject(4, Integer.class)),
                                    Optional.ofNullable(row.getString(5)).map(Confidence::valueOf),
                                    row.getString(6)));
                });
        return marks;
    }

    void mark(UUID assignment, Mark mark) {
        sql.sql("""
                insert into evaluation.mark (id, assignment, criterion, second, score, confidence, reason)
                values (gen_random_uuid(), :assignment, :criterion, :second, :score, :confidence, :reason)
                on conflict on constraint ux_mark
                do update set score = excluded.score, confidence = excluded.confidence, reason = excluded.reason
                """)
                .param("assignment", assignment)
                .param("criterion", mark.criterion())
                .param("second", mark.second())
                .param("score", mark.score().orElse(null), Types.INTEGER)
                .param("confidence", mark.confidence().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("reason", mark.reason())
                .update();
    }

    /** First marks of all rounds by this framework that are decided and public: by criterion, for each round the marks given. */
    public Map<String, List<List<Integer>>> firstMarks(int framework) {
        var byCriterion = new LinkedHashMap<String, Map<UUID, List<Integer>>>();
        sql.sql("""
                select m.criterion, d.id, m.score
                from evaluation.decision d
                join evaluation.assignment a on a.validation = d.validation and a.round = d.round and a.ended_at is null and not a.third
                join evaluation.mark m on m.assignment = a.id and not m.second and m.score is not null
                where d.framework = :framework and d.published_at is not null
                order by m.criterion, d.published_at, d.id, a.assigned_at, a.id
                """)
                .param("framework", framework)
                .query(row -> {
                    byCriterion.computeIfAbsent(row.getString(1), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getObject(2, UUID.class), _ -> new java.util.ArrayList<>())
                            .add(row.getInt(3));
                });
        var units = new LinkedHashMap<String, List<List<Integer>>>();
        byCriterion.forEach((criterion, rounds) -> units.put(criterion, List.copyOf(rounds.values())));
        return units;
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("validation", UUID.class),
                row.getInt("round"),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getBoolean("third"),
                row.getTimestamp("assigned_at").toInstant(),
                row.getObject("due", LocalDate.class),
                at(row, "declared_at"),
                at(row, "handed_in_at"),
                at(row, "settled_at"),
                at(row, "ended_at"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
