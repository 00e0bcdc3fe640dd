package fi.kutomo.forum.sending;

import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When it is forgotten what was sent and not published. */
@Configuration
class SendingPlaces {

    private static final Duration LINKS = Duration.ofDays(30);

    /** As long as one may appeal, and a month for the answer. */
    private static final Duration REFUSED = Duration.ofDays(213);

    @Bean
    static Retention linksOfNewcomers(HeldStore store, Clock clock) {
        return Retention.of("forum.sending.linksRetention", () -> store.forgetLinks(clock.instant().minus(LINKS)));
    }

    @Bean
    static Retention refusedTexts(HeldStore store, Clock clock) {
        return Retention.of("forum.sending.refusedRetention", () -> store.forgetRefused(clock.instant().minus(REFUSED)));
    }
}
