package fi.kutomo.accounts.providers;

import fi.kutomo.platform.personal.Holding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who a person is at identity providers. */
@Component
class LinkHolding implements Holding {

    private static final String WORDS = "accounts.providers.holding.";

    private final LinkStore links;
    private final ProviderStore providers;

    LinkHolding(LinkStore links, ProviderStore providers) {
        this.links = links;
        this.providers = providers;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("accounts.providers.holding", links.of(person).stream().map(this::row).toList()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of("accounts.providers.holding", (long) links.of(person).size()), Map.of());
    }

    @Override
    public void erase(UUID person) {
        links.of(person).forEach(link -> links.remove(person, link.provider()));
    }

    private Map<String, Object> row(LinkStore.Link link) {
        var row = new LinkedHashMap<String, Object>();
        providers.find(link.provider()).ifPresent(provider -> row.put(WORDS + "provider", provider.name().byTag()));
        row.put(WORDS + "subject", link.subject());
        row.put(WORDS + "linked", link.linkedAt());
        link.usedAt().ifPresent(at -> row.put(WORDS + "used", at));
        return row;
    }
}
