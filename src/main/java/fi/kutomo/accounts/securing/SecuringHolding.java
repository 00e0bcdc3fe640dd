package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.signin.OpenSession;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Addresses that wait to be confirmed, and the person's sessions. Hashes and secrets go with the account and are shown to nobody. */
@Component
class SecuringHolding implements Holding {

    private static final String ADDRESSES = "accounts.securing.holding.addresses";
    private static final String SESSIONS = "accounts.securing.holding.sessions";

    private final AddressStore changes;
    private final Sessions sessions;

    SecuringHolding(AddressStore changes, Sessions sessions) {
        this.changes = changes;
        this.sessions = sessions;
    }

    @Bean
    static Retention oldAddressChanges(AddressStore changes) {
        return Retention.of("accounts.securing.retention", changes::forgetOld);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section(ADDRESSES, changes.of(person).stream().map(SecuringHolding::row).toList()),
                new Section(SESSIONS, sessions.of(person).stream().map(SecuringHolding::row).toList()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(
                Map.of(ADDRESSES, (long) changes.of(person).size(), SESSIONS, (long) sessions.of(person).size()), Map.of());
    }

    @Override
    public void erase(UUID person) {
        changes.forget(person);
        sessions.endAll(person);
    }

    private static Map<String, Object> row(AddressStore.Change change) {
        return Map.of("accounts.securing.email.new", change.email());
    }

    private static Map<String, Object> row(OpenSession session) {
        return Map.of(
                "accounts.securing.sessions.opened", session.openedAt(),
                "accounts.securing.sessions.seen", session.seenAt(),
                "accounts.securing.sessions.browser", session.browser());
    }
}
