package fi.kutomo.platform.audit;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Door;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the audit log shows, why it is kept, and how long it knows from where somebody acted. */
@Configuration
class AuditPlace {

    private static final Duration WHENCE_KEPT = Duration.ofDays(365);

    @Bean
    static Door.Place auditPlace() {
        return Door.Place.of(null, 93, "platform.audit.title", "operations/audit", List.of(Role.OPERATOR));
    }

    @Bean
    static Purpose auditPurpose() {
        return Purpose.of("platform", "audit", Purpose.Ground.LEGITIMATE_INTEREST);
    }

    @Bean
    static Retention auditAddresses(AuditStore store, Clock clock) {
        return Retention.of("platform.audit.retention", () -> store.forgetWhence(clock.instant().minus(WHENCE_KEPT)));
    }
}
