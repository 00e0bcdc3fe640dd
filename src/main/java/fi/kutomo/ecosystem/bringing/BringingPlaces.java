package fi.kutomo.ecosystem.bringing;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where networks that were brought stand for those who decide on them. */
@Configuration
class BringingPlaces {

    @Bean
    static Door.Place broughtNetsPlace() {
        return Door.Place.of(null, 63, "ecosystem.bringing.title", BroughtNet.PLURAL, List.of(Role.WEAVER, Role.EDITOR));
    }
}
