package fi.kutomo.accounts.directory;

import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory behind the door of weaving. */
@Configuration
class DirectoryPlaces {

    @Bean
    static Door.Place directory() {
        return Door.Place.of(Door.WEAVE, 10, "accounts.directory.title", "people");
    }
}
