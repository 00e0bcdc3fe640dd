package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.AccountPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people find on the overview of their account about signing in. */
@Configuration
class SecuringPlaces {

    @Bean
    static AccountPlace signInMethods() {
        return new AccountPlace(
                20, "accounts.securing.methods.title", "account/sign-in-methods", "accounts.securing.methods.lead");
    }

    @Bean
    static AccountPlace ownAddress() {
        return new AccountPlace(30, "accounts.securing.email.title", "account/email", "accounts.securing.email.lead");
    }

    @Bean
    static AccountPlace openSessions() {
        return new AccountPlace(40, "accounts.securing.sessions.title", "account/sessions", "accounts.securing.sessions.lead");
    }
}
