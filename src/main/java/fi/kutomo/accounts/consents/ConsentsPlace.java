package fi.kutomo.accounts.consents;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page stands, and that the ledger goes with the person. What may be agreed to is declared by the part that asks for it. */
@Configuration
class ConsentsPlace {

    @Bean
    static AccountPlace consentsPlace() {
        return new AccountPlace(60, "accounts.consents.title", "account/consents", "accounts.consents.place");
    }

    @Bean
    static Purpose consentsPurpose() {
        return Purpose.of("accounts", "consents", Purpose.Ground.LEGAL_OBLIGATION);
    }

    @Bean
    static Holding consentsHolding(ConsentStore ledger) {
        return new Ledger(ledger);
    }

    private record Ledger(ConsentStore ledger) implements Holding {

        @Override
        public List<Section> about(UUID person) {
            return List.of(new Section("accounts.consents.title", ledger.history(person).stream().map(Ledger::row).toList()));
        }

        private static Map<String, Object> row(ConsentStore.Line line) {
            var row = new LinkedHashMap<String, Object>();
            row.put("accounts.consents.when", line.at());
            row.put("accounts.consents.what", line.given() ? "given" : "withdrawn");
            row.put("accounts.consents.about", line.about());
            row.put("accounts.consents.scope", line.scope().name());
            row.put("accounts.consents.shown", line.shown());
            return row;
        }

        @Override
        public Forecast forecast(UUID person) {
            return new Forecast(Map.of("accounts.consents.lines", (long) ledger.history(person).size()), Map.of());
        }

        /** Goes with the account. */
        @Override
        public void erase(UUID person) {}
    }
}
