package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.accounts.ConsentTopic;
import fi.kutomo.accounts.Consents;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The own profile on the overview of the account, and the consent that it needs to go to everybody. */
@Configuration
class ProfilePlaces {

    /** What is agreed to when a profile goes to everybody; the view of profiles asks the ledger for it. */
    static final String CONSENT = "profile";

    @Bean
    static ConsentTopic profileConsent() {
        return new ConsentTopic(CONSENT, EnumSet.of(Consents.Scope.PUBLIC));
    }

    @Bean
    static AccountPlace ownProfile() {
        return new AccountPlace(10, "accounts.profiles.edit.title", "account/profile", "accounts.profiles.edit.place");
    }
}
