package fi.kutomo.ecosystem.ties;

import fi.kutomo.accounts.AccountPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where ties stand in the account. */
@Configuration
class TiePlaces {

    @Bean
    static AccountPlace waitingTies() {
        return new AccountPlace(66, "ecosystem.ties.waiting", "account/ties", "ecosystem.ties.waiting.place");
    }
}
