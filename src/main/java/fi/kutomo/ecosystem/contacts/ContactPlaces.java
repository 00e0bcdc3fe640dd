package fi.kutomo.ecosystem.contacts;

import fi.kutomo.ecosystem.handing.Belongings;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Door;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the log stands in the menu, why it is kept and for how long. */
@Configuration
class ContactPlaces {

    private static final Period KEPT = Period.ofYears(3);

    @Bean
    static Door.Place contactsPlace() {
        return Door.Place.of(null, 59, "ecosystem.contacts.title", Note.PATH, List.of(Role.WEAVER));
    }

    @Bean
    static Door.Place followUpsPlace() {
        return Door.Place.of(null, 60, "ecosystem.contacts.followUps.title", FollowUp.PATH, List.of(Role.WEAVER));
    }

    /** What a weaver promised to do about actors of a region, as far as it is open and the other weaver sees the note. */
    @Bean
    static Belongings followUps(Noting noting) {
        return Belongings.of("followUps", noting::open, noting::handAll);
    }

    @Bean
    static Purpose contactsPurpose() {
        return Purpose.of("ecosystem", "contacts", Purpose.Ground.PUBLIC_TASK, KEPT);
    }

    @Bean
    static Retention oldContacts(ContactHolding holding, Clock clock) {
        return Retention.of("ecosystem.contacts.retention", () -> holding.forget(clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant()));
    }
}
