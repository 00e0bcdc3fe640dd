package fi.kutomo.ecosystem.actors;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.accounts.ConsentTopic;
import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.web.Door;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where actors stand in the header and in the account, and the consent that people give to be among them. */
@Configuration
class ActorPlaces {

    @Bean
    static Door.Place actorsPlace() {
        return Door.Place.of(Door.WEAVE, 10, "ecosystem.finding.title", Actor.PLURAL);
    }

    @Bean
    static Door.Place suggestionsPlace() {
        return Door.Place.of(null, 62, "ecosystem.suggesting.title", "actor-suggestions", List.of(Role.WEAVER, Role.EDITOR));
    }

    @Bean
    static Door.Place alikePlace() {
        return Door.Place.of(null, 63, "ecosystem.uniting.title", "actors-alike", List.of(Role.WEAVER, Role.EDITOR));
    }

    @Bean
    static AccountPlace ownActors() {
        return new AccountPlace(65, "ecosystem.describing.own.title", "account/actor", "ecosystem.describing.own.place");
    }

    @Bean
    static ConsentTopic networkConsent() {
        return new ConsentTopic(Sights.CONSENT, EnumSet.of(Scope.WEAVER, Scope.COMMUNITY, Scope.REGION, Scope.PUBLIC));
    }

    @Bean
    static Purpose networkPurpose() {
        return Purpose.of("ecosystem", "network", Purpose.Ground.CONSENT);
    }
}
