package fi.kutomo.ecosystem.measuring;

import fi.kutomo.platform.web.Door;
import fi.kutomo.vocabulary.Areas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the state of nets stands in the header. */
@Configuration
class MeasuringPlaces {

    @Bean
    static Door.Place netPlace() {
        return Door.Place.of(Door.WEAVE, 30, "ecosystem.measuring.place", "areas/" + Areas.FINLAND + "/net");
    }
}
