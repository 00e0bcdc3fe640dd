package fi.kutomo.forum.order;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Door;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the queue and one's own decisions stand, why something is kept about flags and judgements, and for how long. */
@Configuration
class OrderPlaces {

    private static final Period SETTLED = Period.ofYears(2);

    @Bean
    static Door.Place moderationPlace() {
        return Door.Place.of(null, 45, "forum.cases.title", "moderation", List.of(Role.MODERATOR));
    }

    @Bean
    static AccountPlace ownOrderPlace() {
        return new AccountPlace(75, "forum.own.title", "account/order", "forum.own.place");
    }

    @Bean
    static Purpose goodOrderPurpose() {
        return Purpose.of("forum", "good-order", Purpose.Ground.LEGAL_OBLIGATION, SETTLED);
    }

    @Bean
    static Retention settledFlags(FlagStore flags, Clock clock) {
        return Retention.of("forum.flags.retention", () -> flags.forget(clock.instant().atZone(Ui.ZONE).minus(SETTLED).toInstant()));
    }
}
