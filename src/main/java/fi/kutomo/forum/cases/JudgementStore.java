package fi.kutomo.forum.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of judgements and of appeals against them. */
@Component
public class JudgementStore {

    private final JdbcClient jdbc;

    JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Judgement judgement) {
        jdbc.sql("""
                insert into forum.judgement (id, review_case, judged_at, judged_by, automatic, outcome, rule, facts, appeal)
                values (:id, :case, :at, :by, :automatic, :outcome, :rule, :facts, :appeal)
                """)
                .param("id", judgement.id())
                .param("case", judgement.reviewCase())
                .param("at", Timestamp.from(judgement.at()))
                .param("by", judgement.by().orElse(null), Types.OTHER)
                .param("automatic", judgement.automatic())
                .param("outcome", judgement.outcome().name())
                .param("rule", judgement.rule().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("facts", judgement.facts())
                .param("appeal", judgement.appeal().orElse(null), Types.OTHER)
                .update();
    }

    public List<Judgement> find(Collection<UUID> ids) {
        return jdbc.sql("select * from forum.judgement where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> judgement(row)).list();
    }

    /** In the order in which they were made. */
    public List<Judgement> of(UUID reviewCase) {
        return of(List.of(reviewCase));
    }

    public List<Judgement> of(Collection<UUID> cases) {
        return jdbc.sql("select * from forum.judgement where review_case = any (:cases) order by judged_at, id")
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, _) -> judgement(row))
                .list();
    }

    public void insert(Appeal appeal) {
        jdbc.sql("insert into forum.appeal (id, review_case, person, words, appealed_at) values (:id, :case, :person, :words, :at)")
                .param("id", appeal.id())
                .param("case", appeal.reviewCase())
                .param("person", appeal.by().orElse(null), Types.OTHER)
                .param("words", appeal.words())
                .param("at", Timestamp.from(appeal.at()))
                .update();
    }

    public List<Appeal> appeals(UUID reviewCase) {
        return jdbc.sql("select * from forum.appeal where review_case = :case order by appealed_at, id")
                .param("case", reviewCase)
                .query((row, _) -> new Appeal(
                        row.getObject("id", UUID.class),
                        reviewCase,
                        Optional.ofNullable(row.getObject("person", UUID.class)),
                        row.getString("words"),
                        row.getTimestamp("appealed_at").toInstant()))
                .list();
    }

    /** How often something was judged in a month, in public. */
    public record Count(String month, Outcome outcome, Optional<Rule> rule, boolean automatic, long times) {}

    /** Newest month first. */
    public List<Count> months(Instant since) {
        return jdbc.sql("""
                select to_char(j.judged_at at time zone 'Europe/Helsinki', 'YYYY-MM') as month, j.outcome, j.rule, j.automatic, count(*) as times
                from forum.judgement j join forum.review_case c on c.id = j.review_case
                where c.community is null and j.judged_at >= :since
                group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4
                """)
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Count(
                        row.getString("month"), Outcome.valueOf(row.getString("outcome")), Optional.ofNullable(row.getString("rule")).map(Rule::valueOf),
                        row.getBoolean("automatic"), row.getLong("times")))
                .list();
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getObject("id", UUID.class),
                row.getObject("review_case", UUID.class),
                row.getTimestamp("judged_at").toInstant(),
                Optional.ofNullable(row.getObject("judged_by", UUID.class)),
                row.getBoolean("automatic"),
                Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("rule")).map(Rule::valueOf),
                row.getString("facts"),
                Optional.ofNullable(row.getObject("appeal", UUID.class)));
    }
}
