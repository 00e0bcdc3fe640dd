package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where syntheses stand in the header. */
@Configuration
class SynthesisPlaces {

    @Bean
    static Door.Place syntheses() {
        return Door.Place.of(Door.FIND, 56, "evidence.synthesis.title", "syntheses");
    }
}
