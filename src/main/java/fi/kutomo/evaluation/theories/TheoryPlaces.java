package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where theories of change stand in the header. */
@Configuration
class TheoryPlaces {

    @Bean
    static Door.Place theories() {
        return Door.Place.of(Door.DEVELOP, 70, "evaluation.theory.title", Theory.PLURAL);
    }
}
