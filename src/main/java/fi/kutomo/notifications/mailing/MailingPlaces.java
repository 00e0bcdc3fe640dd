package fi.kutomo.notifications.mailing;

import fi.kutomo.notifications.keeping.PersonRows;
import fi.kutomo.notifications.keeping.PersonRows.Part;
import fi.kutomo.notifications.rhythm.Farewells;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.WithoutSession;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That mail programs may post to the way out, and how long it is kept what somebody left. */
@Configuration
class MailingPlaces {

    private static final Duration BACK = Duration.ofDays(90);

    @Bean
    static WithoutSession leavingWithoutSession() {
        return new WithoutSession("/*/" + NoticeLetters.LEAVING + "/*");
    }

    @Bean
    static Retention oldFarewells(Farewells farewells, Clock clock) {
        return Retention.of("notifications.leaving.retention", () -> farewells.forget(clock.instant().minus(BACK)));
    }

    @Bean
    static Holding mailsOfPerson(JdbcClient sql) {
        return PersonRows.of(
                sql,
                Part.goes("notifications.leaving.holding.turn", "notifications.summary_turn", "turn"),
                Part.goes("notifications.leaving.holding.left", "notifications.farewell", "before::text as before, at"));
    }
}
