package fi.kutomo.platform.ops;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations page in the account menu. */
@Configuration
class OperationsPlace {

    @Bean
    static Door.Place operations() {
        return Door.Place.of(null, 90, "platform.operations.title", "operations", List.of(Role.OPERATOR));
    }
}
