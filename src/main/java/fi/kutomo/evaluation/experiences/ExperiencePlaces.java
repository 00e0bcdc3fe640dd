package fi.kutomo.evaluation.experiences;

import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where uses of entries stand in the header. */
@Configuration
class ExperiencePlaces {

    @Bean
    static Door.Place experiencesPlace() {
        return Door.Place.of(Door.FIND, 61, "evaluation.experiences.title", Experience.PLURAL);
    }
}
