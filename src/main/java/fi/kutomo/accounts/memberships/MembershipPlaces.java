package fi.kutomo.accounts.memberships;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The own organisations on the overview of the account and in its menu, and what operators decide about memberships. */
@Configuration
class MembershipPlaces {

    @Bean
    static AccountPlace ownOrganisations() {
        return new AccountPlace(50, "accounts.memberships.title", "account/organisations", "accounts.memberships.place");
    }

    @Bean
    static Door.Place actFor() {
        return Door.Place.of(null, 82, "accounts.memberships.menu", "account/organisations", List.of(Role.MEMBER));
    }

    @Bean
    static Door.Place memberships() {
        return Door.Place.of(null, 94, "accounts.memberships.operations.title", "operations/memberships", List.of(Role.OPERATOR));
    }
}
