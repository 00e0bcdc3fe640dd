package fi.kutomo.evaluation.measuring;

import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where metrics and the library of indicators stand in the header. */
@Configuration
class MetricsPlaces {

    @Bean
    static Door.Place metrics() {
        return Door.Place.of(Door.DEVELOP, 65, "evaluation.metrics.title", Metrics.PLACE);
    }

    @Bean
    static Door.Place valuesToAccept() {
        return Door.Place.of(null, 27, "evaluation.metrics.queue.title", Metrics.PLACE + "/" + Metrics.QUEUE, List.of(Role.EDITOR));
    }
}
