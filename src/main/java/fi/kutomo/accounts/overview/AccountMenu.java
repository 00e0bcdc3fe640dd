package fi.kutomo.accounts.overview;

import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The own account in the account menu. */
@Configuration
class AccountMenu {

    @Bean
    static Door.Place ownAccount() {
        return Door.Place.of(null, 80, "accounts.overview.title", "account", List.of());
    }
}
