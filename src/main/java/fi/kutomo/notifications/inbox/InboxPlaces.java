package fi.kutomo.notifications.inbox;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the inbox stands in the account, and how long it is kept. */
@Configuration
class InboxPlaces {

    private static final Duration READ = Duration.ofDays(90);
    private static final Period KEPT = Period.ofDays(365);

    @Bean
    static AccountPlace inboxPlace() {
        return new AccountPlace(40, "notifications.inbox.title", "notices", "notifications.inbox.place");
    }

    @Bean
    static Purpose noticesPurpose() {
        return Purpose.of("notifications", "notices", Purpose.Ground.CONTRACT, KEPT);
    }

    @Bean
    static Retention oldNotices(InboxStore inbox, Clock clock) {
        return Retention.of("notifications.inbox.retention", () -> {
            var now = clock.instant();
            return inbox.forget(now.minus(READ), now.minus(Duration.ofDays(KEPT.getDays())));
        });
    }
}
