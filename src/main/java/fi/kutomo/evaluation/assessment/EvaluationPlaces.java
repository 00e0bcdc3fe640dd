package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where validation shows in the menus. */
@Configuration
class EvaluationPlaces {

    @Bean
    static Door.Place validationsPlace() {
        return Door.Place.of(Door.FIND, 55, "evaluation.validations.place", "validations");
    }

    @Bean
    static Door.Place assessorsDesk() {
        return Door.Place.of(null, 20, "evaluation.desk.title", "validations/desk", List.of(Role.ASSESSOR));
    }

    @Bean
    static Door.Place validationQueue() {
        return Door.Place.of(null, 25, "evaluation.queue.title", "validations/queue", List.of(Role.EDITOR));
    }
}
