package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.accounts.ConsentTopic;
import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Door;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where introductions stand in the menus, what people agree to, and how long they are kept. */
@Configuration
class IntroductionPlaces {

    private static final Period KEPT = Period.ofDays(365);

    @Bean
    static Door.Place introductionsPlace() {
        return Door.Place.of(null, 61, "ecosystem.introductions.title", "introductions", List.of(Role.WEAVER));
    }

    @Bean
    static AccountPlace ownIntroductions() {
        return new AccountPlace(66, "ecosystem.introductions.own.title", "account/introductions", "ecosystem.introductions.own.place");
    }

    @Bean
    static ConsentTopic introductionsConsent() {
        return new ConsentTopic(ProposalRules.CONSENT, EnumSet.of(Scope.WEAVER));
    }

    @Bean
    static Purpose introductionsPurpose() {
        return Purpose.of("ecosystem", "introductions", Purpose.Ground.PUBLIC_TASK, KEPT);
    }

    @Bean
    static Retention oldIntroductions(IntroductionHolding holding, Clock clock) {
        return Retention.of("ecosystem.introductions.retention", () -> holding.forget(clock.instant().minus(Duration.ofDays(KEPT.getDays()))));
    }
}
