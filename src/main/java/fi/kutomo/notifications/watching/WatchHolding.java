package fi.kutomo.notifications.watching;

import fi.kutomo.notifications.keeping.PersonRows;
import fi.kutomo.notifications.keeping.PersonRows.Part;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person watches goes with the person. */
@Configuration
class WatchHolding {

    @Bean
    static Purpose watchesPurpose() {
        return Purpose.of("notifications", "watches", Purpose.Ground.CONTRACT);
    }

    @Bean
    static Holding watchesOfPerson(JdbcClient sql) {
        return PersonRows.of(sql, Part.goes("notifications.watching.holding", "notifications.watch", "kind, thing, level, said_at"));
    }
}
