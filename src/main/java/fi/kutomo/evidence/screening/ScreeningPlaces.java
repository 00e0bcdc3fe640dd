package fi.kutomo.evidence.screening;

import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where screenings stand in the header: behind the door of developing. */
@Configuration
class ScreeningPlaces {

    @Bean
    static Door.Place screenings() {
        return Door.Place.of(Door.DEVELOP, 70, "evidence.screening.title", "screenings");
    }
}
