package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.AccountPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The own profile on the overview of the account. */
@Configuration
class ProfilePlaces {

    @Bean
    static AccountPlace ownProfile() {
        return new AccountPlace(10, "accounts.profiles.edit.title", "account/profile", "accounts.profiles.edit.place");
    }
}
