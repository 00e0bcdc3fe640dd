package fi.kutomo.evaluation.proxies;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The register of money values in an export, with all their former states. */
@Component
class ProxyPortable implements Portable {

    private final ProxyStore store;
    private final ProxyCards cards;

    ProxyPortable(ProxyStore store, ProxyCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(KeptProxy.KIND, "evaluation.proxy").withHistory("evaluation.proxy_former");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        for (var id : ids) {
            store.find(id);
            store.former(id);
        }
        cards.show(ids);
    }
}
