package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where identification shows: in the account, in the menu of those whose word counts, and in the privacy notice. */
@Configuration
class IdentityPlaces {

    @Bean
    static AccountPlace identity() {
        return new AccountPlace(30, "accounts.identity.title", "account/identity", "accounts.identity.place");
    }

    @Bean
    static Door.Place sponsoringPlace() {
        return Door.Place.of(null, 70, "accounts.sponsoring.title", "sponsoring", List.of(Role.WEAVER, Role.OPERATOR));
    }

    @Bean
    static Purpose identification() {
        return Purpose.of("accounts", "identification", Purpose.Ground.PUBLIC_TASK);
    }
}
