package fi.kutomo.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.platform.secrets.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Rates in the database: one row for each subject of a rate, one statement for each taking, so that two nodes never give the same one
 * twice. A token bucket for even rates, a counter that rests for the others.
 */
@Component
class KeptLimits implements Limits {

    private static final Duration LONGEST = Duration.ofDays(2);

    private final JdbcClient sql;
    private final Vault vault;
    private final LimitSettings settings;
    private final Clock clock;

    /** What is left of portions that were taken and are not given out yet. */
    private final Cache<String, AtomicInteger> portions =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(20_000).build();

    KeptLimits(JdbcClient sql, Vault vault, LimitSettings settings, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    private record Taken(boolean taken, Duration after) {}

    @Override
    public void take(Rate rate, String subject) {
        if (rate.portion() == 1) {
            takeKept(rate, subject);
            return;
        }
        var whose = rate.name() + "\n" + subject;
        var left = portions.getIfPresent(whose);
        if (left == null || left.getAndUpdate(some -> Math.max(0, some - 1)) == 0) {
            takeKept(rate, subject);
            portions.get(whose, _ -> new AtomicInteger()).addAndGet(rate.portion() - 1);
        }
    }

    private void takeKept(Rate rate, String subject) {
        var times = rate.times() * (double) settings.factor();
        var seconds = rate.in().toMillis() / 1000.0;
        var result = sql.sql(
                        """
                        insert into platform.rate as r (name, subject, rest, taken, at) values (:name, :subject, :times - :portion, true, :now)
                        on conflict (name, subject) do update set (rest, taken, at) = (
                            select case when f.rest >= :portion then f.rest - :portion else f.rest end,
                                f.rest >= :portion,
                                case when f.rest >= :portion or not :backOff then excluded.at else r.at end
                            from (select case
                                when not :backOff then least(:times, r.rest + :times * extract(epoch from excluded.at - r.at) / :seconds)
                                when extract(epoch from excluded.at - r.at) >= :seconds then :times
                                else r.rest end as rest) f)
                        returning taken, case
                            when :backOff then :seconds - extract(epoch from :now - at)
                            else (:portion - rest) * :seconds / :times end as after
                        """)
                .param("name", rate.name())
                .param("subject", fingerprint(rate, subject))
                .param("times", times)
                .param("portion", (double) rate.portion())
                .param("seconds", seconds)
                .param("backOff", rate.backOff())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Taken(row.getBoolean("taken"), Duration.ofMillis((long) (row.getDouble("after") * 1000))))
                .single();
        if (!result.taken()) {
            throw new TooMany(rate.name(), result.after());
        }
    }

    @Override
    public void forgive(Rate rate, String subject) {
        sql.sql("delete from platform.rate where name = :name and subject = :subject")
                .param("name", rate.name())
                .param("subject", fingerprint(rate, subject))
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 3_600_000)
    void forgetOld() {
        sql.sql("delete from platform.rate where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(LONGEST)))
                .update();
    }

    /** Addresses are not kept as they are. */
    private String fingerprint(Rate rate, String subject) {
        return vault.fingerprint("limits", rate.name() + "\n" + subject);
    }
}
