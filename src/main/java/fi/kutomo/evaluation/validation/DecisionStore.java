package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Verdict.Outcome;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Decisions and the appeals against them. */
@Component
public class DecisionStore {

    private final JdbcClient sql;
    private final Json json;
    private final Clock clock;

    DecisionStore(JdbcClient sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** All of a validation, the newest first. */
    public List<Decision> of(UUID validation) {
        return sql.sql("select * from evaluation.decision where validation = :validation order by round desc")
                .param("validation", validation)
                .query((row, _) -> decision(row))
                .list();
    }

    public Optional<Decision> of(UUID validation, int round) {
        return of(validation).stream().filter(decision -> decision.round() == round).findFirst();
    }

    /** The newest public decision of each of these. */
    public List<Decision> newest(Collection<UUID> validations) {
        return sql.sql("""
                select distinct on (validation) * from evaluation.decision
                where validation = any (:validations) and published_at is not null order by validation, round desc
                """)
                .param("validations", validations.toArray(UUID[]::new))
                .query((row, _) -> decision(row))
                .list();
    }

    /** Validations whose newest public decision has not been taken back. */
    List<UUID> standing() {
        return sql.sql("""
                select validation from (
                    select distinct on (validation) validation, withdrawn_at from evaluation.decision
                    where published_at is not null order by validation, round desc) newest
                where withdrawn_at is null
                """)
                .query(UUID.class)
                .list();
    }

    /** The newest public decision of every validation that has one, the newest first. */
    public List<Decision> published(int from, int atMost) {
        return sql.sql("""
                select * from (
                    select distinct on (validation) * from evaluation.decision
                    where published_at is not null order by validation, round desc) newest
                order by published_at desc, id offset :from limit :most
                """)
                .param("from", from)
                .param("most", atMost)
                .query((row, _) -> decision(row))
                .list();
    }

    public int countPublished() {
        return sql.sql("select count(distinct validation) from evaluation.decision where published_at is not null").query(Integer.class).single();
    }

    /** Validations whose newest public decision ran out before this day and that do not say so yet. */
    List<UUID> expired(LocalDate today) {
        return sql.sql("""
                select v.id from evaluation.validation v join evaluation.decision d on d.validation = v.id and d.round = v.round
                where v.state = 'PUBLISHED' and d.valid_until < :today order by d.valid_until limit 200
                """)
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    void insert(Decision decision) {
        sql.sql("""
                insert into evaluation.decision (
                    id, validation, round, framework, revision, outcome, mean, marks, missed, grade, rules, completeness, alpha, kappa,
                    reasons, decided_at, decided_by, valid_until)
                values (
                    :id, :validation, :round, :framework, :revision, :outcome, :mean, :marks, :missed, :grade, :rules, :completeness, :alpha,
                    :kappa, :reasons, :at, :by, :until)
                on conflict on constraint ux_decision_round do update
                set outcome = excluded.outcome, mean = excluded.mean, marks = excluded.marks, missed = excluded.missed,
                    grade = excluded.grade, rules = excluded.rules, completeness = excluded.completeness, reasons = excluded.reasons,
                    decided_at = excluded.decided_at, decided_by = excluded.decided_by, valid_until = excluded.valid_until
                """)
                .param("id", decision.id())
                .param("validation", decision.validation())
                .param("round", decision.round())
                .param("framework", decision.framework())
                .param("revision", decision.revision())
                .param("outcome", decision.outcome().name())
                .param("mean", decision.mean())
                .param("marks", json.jsonb(decision.marks()))
                .param("missed", json.jsonb(decision.missed()))
                .param("grade", decision.grade())
                .param("rules", decision.rules())
                .param("completeness", decision.completeness())
                .param("alpha", decision.alpha().orElse(null), Types.DOUBLE)
                .param("kappa", decision.kappa().orElse(null), Types.DOUBLE)
                .param("reasons", json.jsonb(decision.reasons()))
                .param("at", Timestamp.from(decision.decidedAt()))
                .param("by", decision.decidedBy().orElse(null), Types.OTHER)
                .param("until", decision.validUntil().orElse(null), Types.DATE)
                .update();
    }

    void published(UUID decision) {
        sql.sql("update evaluation.decision set published_at = :now where id = :id").param("now", now()).param("id", decision).update();
    }

    void withdrawn(UUID decision, LocalizedText why) {
        sql.sql("update evaluation.decision set withdrawn_at = :now, withdrawal = :why where id = :id")
                .param("now", now())
                .param("why", json.jsonb(why))
                .param("id", decision)
                .update();
    }

    void appeal(UUID decision, Optional<UUID> person, String reason) {
        sql.sql("""
                insert into evaluation.appeal (id, decision, person, reason, made_at)
                values (gen_random_uuid(), :decision, :person, :reason, :now)
                """)
                .param("decision", decision)
                .param("person", person.orElse(null), Types.OTHER)
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    void answer(UUID appeal, boolean granted, String answer, Optional<UUID> by) {
        sql.sql("update evaluation.appeal set granted = :granted, answer = :answer, answered_at = :now, answered_by = :by where id = :id")
                .param("granted", granted)
                .param("answer", answer)
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", appeal)
                .update();
    }

    public Optional<Appeal> appeal(UUID decision) {
        return sql.sql("select id, decision, person, reason, made_at, granted, answer from evaluation.appeal where decision = :decision")
                .param("decision", decision)
                .query((row, _) -> new Appeal(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Optional.ofNullable(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        Optional.ofNullable(row.getObject(6, Boolean.class)),
                        row.getString(7)))
                .optional();
    }

    private Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("validation", UUID.class),
                row.getInt("round"),
                row.getInt("framework"),
                row.getInt("revision"),
                Outcome.valueOf(row.getString("outcome")),
                row.getBigDecimal("mean"),
                json.read(row.getString("marks"), new TypeReference<java.util.TreeMap<String, BigDecimal>>() {}),
                json.read(row.getString("missed"), new TypeReference<List<String>>() {}),
                row.getString("grade"),
                row.getString("rules"),
                row.getDouble("completeness"),
                Optional.ofNullable(row.getObject("alpha", Double.class)),
                Optional.ofNullable(row.getObject("kappa", Double.class)),
                json.read(row.getString("reasons"), LocalizedText.class),
                row.getTimestamp("decided_at").toInstant(),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)),
                at(row.getTimestamp("published_at")),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                at(row.getTimestamp("withdrawn_at")),
                row.getString("withdrawal") == null ? LocalizedText.empty() : json.read(row.getString("withdrawal"), LocalizedText.class));
    }

    private static Optional<Instant> at(@Nullable Timestamp stamp) {
        return Optional.ofNullable(stamp).map(Timestamp::toInstant);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
