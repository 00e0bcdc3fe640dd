package fi.kutomo.notifications.rhythm;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.notifications.keeping.PersonRows;
import fi.kutomo.notifications.keeping.PersonRows.Part;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the rhythm stands in the account, and that it goes with the person. */
@Configuration
class RhythmPlaces {

    @Bean
    static AccountPlace rhythmPlace() {
        return new AccountPlace(41, "notifications.rhythm.title", "account/notices", "notifications.rhythm.place");
    }

    @Bean
    static Purpose rhythmPurpose() {
        return Purpose.of("notifications", "rhythm", Purpose.Ground.CONTRACT);
    }

    @Bean
    static Holding rhythmOfPerson(JdbcClient sql) {
        return PersonRows.of(
                sql,
                Part.goes(
                        "notifications.rhythm.holding", "notifications.rhythm",
                        "you, communities, followed, chances, summary, weekday, hour, quiet_from, quiet_until, changed_at"));
    }
}
