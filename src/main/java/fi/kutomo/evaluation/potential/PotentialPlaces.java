package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where impact potential stands in the header. */
@Configuration
class PotentialPlaces {

    @Bean
    static Door.Place potentials() {
        return Door.Place.of(Door.DEVELOP, 65, "evaluation.potential.heading", "potentials");
    }
}
