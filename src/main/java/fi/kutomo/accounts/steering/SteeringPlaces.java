package fi.kutomo.accounts.steering;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operators' pages on people in their account menu. */
@Configuration
class SteeringPlaces {

    @Bean
    static Door.Place people() {
        return operators(91, "accounts.steering.people.title", "operations/people");
    }

    @Bean
    static Door.Place invitations() {
        return operators(92, "accounts.invitations.title", "operations/invitations");
    }

    @Bean
    static Door.Place policy() {
        return operators(93, "accounts.steering.policy.title", "operations/policy");
    }

    @Bean
    static Door.Place access() {
        return operators(95, "accounts.steering.access.title", "operations/access");
    }

    private static Door.Place operators(int order, String labelKey, String path) {
        return Door.Place.of(null, order, labelKey, path, List.of(Role.OPERATOR));
    }
}
