package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The account: who the person is, how surely that is known, with which roles. Goes last. */
@Component
class AccountHolding implements Holding {

    private final AccountStore accounts;

    AccountHolding(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Bean
    static Purpose accountPurpose() {
        return Purpose.of("accounts", "account", Purpose.Ground.CONTRACT);
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("accounts.privacy.account", accounts.account(person)));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of("accounts.privacy.account", 1L), Map.of());
    }

    @Override
    public void erase(UUID person) {
        accounts.erase(person);
    }
}
