package fi.kutomo.accounts.privacy;

import fi.kutomo.accounts.AccountPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The person's own data on the overview of the account. */
@Configuration
class PrivacyPlace {

    @Bean
    static AccountPlace dataPlace() {
        return new AccountPlace(70, "accounts.privacy.title", "account/data", "accounts.privacy.place");
    }

    @Bean
    static AccountPlace historyPlace() {
        return new AccountPlace(80, "accounts.privacy.history.title", "account/history", "accounts.privacy.history.place");
    }
}
