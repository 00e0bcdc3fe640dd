package fi.kutomo.accounts.passkeys;

import fi.kutomo.platform.personal.Holding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A person's passkeys. Of the key itself only its public half is known. */
@Component
class PasskeyHolding implements Holding {

    private static final String WORDS = "accounts.passkeys.holding.";

    private final PasskeyStore passkeys;

    PasskeyHolding(PasskeyStore passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("accounts.passkeys.holding", passkeys.of(person).stream().map(PasskeyHolding::row).toList()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of("accounts.passkeys.holding", (long) passkeys.of(person).size()), Map.of());
    }

    @Override
    public void erase(UUID person) {
        passkeys.of(person).forEach(passkey -> passkeys.remove(person, passkey.id()));
    }

    private static Map<String, Object> row(Passkey passkey) {
        var row = new LinkedHashMap<String, Object>();
        row.put(WORDS + "name", passkey.name());
        row.put(WORDS + "site", passkey.site());
        row.put(WORDS + "added", passkey.addedAt());
        passkey.usedAt().ifPresent(at -> row.put(WORDS + "used", at));
        return row;
    }
}
