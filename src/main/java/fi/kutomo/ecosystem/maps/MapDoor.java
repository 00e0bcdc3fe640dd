package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where maps stand in the header. */
@Configuration
class MapDoor {

    @Bean
    static Door.Place mapsPlace() {
        return Door.Place.of(Door.WEAVE, 20, "ecosystem.maps.title", SavedMap.PLURAL);
    }
}
