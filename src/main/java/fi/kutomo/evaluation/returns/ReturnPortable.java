package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Social returns in an export, with every edition as it was reckoned. */
@Component
class ReturnPortable implements Portable {

    private final ReturnStore store;
    private final ReturnCards cards;

    ReturnPortable(ReturnStore store, ReturnCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(Analysis.KIND, "evaluation.social_return").withHistory("evaluation.social_return_edition");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        for (var id : ids) {
            var analysis = store.find(id).orElseThrow();
            store.allEditions(id).forEach(Objects::requireNonNull);
            cards.show(analysis);
        }
    }
}
