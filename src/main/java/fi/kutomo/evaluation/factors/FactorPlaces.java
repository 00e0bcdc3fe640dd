package fi.kutomo.evaluation.factors;

import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the factors of success stand in the header. */
@Configuration
class FactorPlaces {

    @Bean
    static Door.Place successFactors() {
        return Door.Place.of(Door.FIND, 62, "evaluation.factors.title", FactorPages.PLACE);
    }
}
