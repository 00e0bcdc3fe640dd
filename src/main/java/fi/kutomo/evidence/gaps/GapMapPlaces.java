package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where gap maps stand in the header. */
@Configuration
class GapMapPlaces {

    @Bean
    static Door.Place gapMaps() {
        return Door.Place.of(Door.FIND, 58, "evidence.gaps.title", "gap-maps");
    }
}
