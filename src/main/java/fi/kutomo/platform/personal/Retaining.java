package fi.kutomo.platform.personal;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.ops.Vital;
import fi.kutomo.platform.ops.Vitals;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the retention rules: at night, and soon after a start that has missed a night. */
@Component
class Retaining implements Vitals {

    private static final Logger LOG = LoggerFactory.getLogger(Retaining.class);
    private static final Duration DAY = Duration.ofHours(24);
    private static final long LOCK = 7_412_002L;

    private final List<Retention> rules;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;

    Retaining(List<Retention> rules, JdbcClient sql, TransactionTemplate transaction, Messages messages, Clock clock) {
        this.rules = rules;
        this.sql = sql;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    /** Looks every ten minutes whether a day has passed, so that a machine that sleeps at night misses nothing. */
    @Scheduled(initialDelay = 30_000, fixedDelay = 600_000)
    void runWhenDue() {
        for (var rule : rules) {
            run(rule, clock.instant().minus(DAY));
        }
    }

    /** Runs one rule if it has not run since then; one node at a time. A rule that fails does not keep the others from running. */
    private void run(Retention rule, Instant since) {
        try {
            transaction.executeWithoutResult(any -> {
                var free = sql.sql("select pg_try_advisory_xact_lock(:lock)").param("lock", LOCK).query(Boolean.class).single();
                if (free && !ranSince(rule, since)) {
                    note(rule, rule.forget());
                }
            });
        } catch (RuntimeException failure) {
            LOG.error("A retention rule failed: {}", rule.nameKey(), failure);
        }
    }

    private boolean ranSince(Retention rule, Instant since) {
        return sql.sql("select exists (select 1 from platform.retention where rule = :rule and ran_at > :since)")
                .param("rule", rule.nameKey())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    private void note(Retention rule, int forgotten) {
        sql.sql("""
                insert into platform.retention (rule, ran_at, forgotten) values (:rule, :now, :forgotten)
                on conflict (rule) do update set ran_at = excluded.ran_at, forgotten = excluded.forgotten
                """)
                .param("rule", rule.nameKey())
                .param("now", Timestamp.from(clock.instant()))
                .param("forgotten", forgotten)
                .update();
    }

    @Override
    public List<Vital> vitals(Lang lang) {
        var ran = sql.sql("select min(ran_at) as oldest, coalesce(sum(forgotten), 0) as forgotten, count(*) as rules from platform.retention")
                .query((row, _) -> new Ran(row.getTimestamp("oldest"), row.getLong("forgotten"), row.getInt("rules")))
                .single();
        if (ran.oldest() == null || ran.rules() < rules.size()) {
            return List.of(new Vital("platform.personal.retention", messages.in(lang, "platform.personal.notYet"), true));
        }
        var oldest = ran.oldest().toInstant();
        var value = messages.in(lang, "platform.personal.ran", Ui.dateTime(oldest), ran.forgotten(), rules.size());
        var vitals = new ArrayList<Vital>();
        vitals.add(new Vital("platform.personal.retention", value, recent(oldest)));
        rules.forEach(rule -> vitals.add(vital(rule, lang)));
        return vitals;
    }

    /** What one rule did when it ran last. */
    private Vital vital(Retention rule, Lang lang) {
        return sql.sql("select ran_at, forgotten from platform.retention where rule = :rule")
                .param("rule", rule.nameKey())
                .query((row, _) -> new Vital(
                        rule.nameKey(),
                        messages.in(lang, "platform.personal.ranRule", Ui.dateTime(row.getTimestamp("ran_at").toInstant()), row.getLong("forgotten")),
                        recent(row.getTimestamp("ran_at").toInstant())))
                .optional()
                .orElseGet(() -> new Vital(rule.nameKey(), messages.in(lang, "platform.personal.notYet"), false));
    }

    private boolean recent(Instant at) {
        return at.isAfter(clock.instant().minus(DAY.multipliedBy(2)));
    }

    private record Ran(@org.jspecify.annotations.Nullable Timestamp oldest, long forgotten, int rules) {}
}
