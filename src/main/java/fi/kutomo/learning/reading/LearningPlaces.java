package fi.kutomo.learning.reading;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.learning.offers.Offer;
import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where learning stands in the header and in the account. */
@Configuration
class LearningPlaces {

    @Bean
    static Door.Place supportPlace() {
        return Door.Place.of(Door.DEVELOP, 60, "learning.offers.title", Offer.PLURAL);
    }

    @Bean
    static Door.Place mentoringPlace() {
        return Door.Place.of(Door.DEVELOP, 61, "learning.mentoring.title", "mentoring");
    }

    @Bean
    static AccountPlace ownLearning() {
        return new AccountPlace(69, "learning.own.title", "account/learning", "learning.own.place");
    }
}
