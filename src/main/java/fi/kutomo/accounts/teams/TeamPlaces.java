package fi.kutomo.accounts.teams;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Teams in the operators' menu. */
@Configuration
class TeamPlaces {

    @Bean
    static Door.Place teams() {
        return Door.Place.of(null, 92, "accounts.teams.title", "operations/teams", List.of(Role.OPERATOR));
    }
}
