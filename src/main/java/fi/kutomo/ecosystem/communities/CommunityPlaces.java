package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.ecosystem.handing.Belongings;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Door;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where communities stand in the header and in the account, and how long it is kept who is in them. */
@Configuration
class CommunityPlaces {

    private static final Period KEPT = Period.ofDays(365);

    /** How long an invitation stands. */
    private static final Duration ANSWERED_IN = Duration.ofDays(90);

    /** Learning communities of a region that a weaver leads, drafts too, as long as they have not ended. */
    @Bean
    static Belongings communitiesLed(Convening convening) {
        return Belongings.of("communities", (region, weaver) -> convening.going(region, weaver).size(), convening::handAll);
    }

    @Bean
    static Door.Place communitiesPlace() {
        return Door.Place.of(Door.WEAVE, 25, "ecosystem.communities.title", Community.PLURAL);
    }

    @Bean
    static AccountPlace ownCommunities() {
        return new AccountPlace(67, "ecosystem.communities.own.title", "account/communities", "ecosystem.communities.own.place");
    }

    @Bean
    static Purpose communitiesPurpose() {
        return Purpose.of("ecosystem", "communities", Purpose.Ground.PUBLIC_TASK, KEPT);
    }

    @Bean
    static Retention oldMemberships(CommunityHolding holding, CommunityKeyStore keys, Clock clock) {
        return Retention.of("ecosystem.communities.retention", () -> {
            var now = clock.instant();
            return holding.forget(now.minus(ANSWERED_IN), now.minus(Duration.ofDays(KEPT.getDays()))) + keys.forget(now);
        });
    }
}
