package fi.kutomo.gatherings.reading;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where gatherings stand in the header and in the account. */
@Configuration
class GatheringPlaces {

    @Bean
    static Door.Place gatheringsPlace() {
        return Door.Place.of(Door.HAPPENS, 10, "gatherings.words.title", Session.PLURAL);
    }

    @Bean
    static AccountPlace ownGatherings() {
        return new AccountPlace(68, "gatherings.own.title", "account/gatherings", "gatherings.own.place");
    }
}
