package fi.kutomo.evaluation.transfer;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the figures of municipalities stand in the account menu of editors. */
@Configuration
class TransferPlaces {

    @Bean
    static Door.Place contextsPlace() {
        return Door.Place.of(null, 45, "evaluation.transfer.contexts", TransferPages.PLACE, List.of(Role.EDITOR));
    }
}
