package fi.kutomo.platform.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.Limits.Rate;
import fi.kutomo.platform.limits.TooMany;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes into the audit log what can happen many times a minute, such as refusals: the first of an hour is written, the others of that
 * hour are not, so that nobody can fill the log.
 */
@Component
public class HourlyLog {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AuditLog log;
    private final Limits limits;

    /** What this node has seen lately, so that a flood asks the database once. */
    private final Cache<String, Boolean> seen = Caffeine.newBuilder().expireAfterWrite(HOUR).maximumSize(50_000).build();

    HourlyLog(AuditLog log, Limits limits) {
        this.log = log;
        this.limits = limits;
    }

    /** @param whose of what one is enough in an hour, such as a person or a block of addresses */
    public void record(Caller caller, String what, Ref about, Map<String, ?> details, String whose) {
        var key = what + "\n" + whose;
        if (seen.getIfPresent(key) != null) {
            return;
        }
        try {
            limits.take(new Rate("log of " + what, 1, HOUR), whose);
            log.record(caller, what, about, details);
        } catch (TooMany another) {
            // Another node has written it already.
        }
        seen.put(key, true);
    }
}
