package fi.kutomo.exchange.importing;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts importing behind the door "Develop" for those who write. */
@Configuration
class ImportPlace {

    @Bean
    static Door.Place importingPlace() {
        return Door.Place.of(Door.DEVELOP, 40, "exchange.importing.place", "import", List.of(Role.WRITER, Role.EDITOR));
    }
}
