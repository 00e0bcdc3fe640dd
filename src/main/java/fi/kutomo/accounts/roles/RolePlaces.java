package fi.kutomo.accounts.roles;

import fi.kutomo.accounts.AccountPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The own roles on the overview of the account. */
@Configuration
class RolePlaces {

    @Bean
    static AccountPlace ownRoles() {
        return new AccountPlace(40, "accounts.roles.title", "account/roles", "accounts.roles.place");
    }
}
