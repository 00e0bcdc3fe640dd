package fi.kutomo.evaluation.indicators;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The library of indicators in an export, with all their former states. */
@Component
class IndicatorPortable implements Portable {

    private final IndicatorStore store;
    private final IndicatorCards cards;

    IndicatorPortable(IndicatorStore store, IndicatorCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(KeptIndicator.KIND, "evaluation.indicator").withHistory("evaluation.indicator_former");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        store.offered();
        ids.forEach(store::former);
        cards.show(ids);
    }
}
