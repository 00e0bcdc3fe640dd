package fi.kutomo.evaluation.indicators;

import fi.kutomo.evaluation.forms.OneText;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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
    public JsonNode fitted(JsonNode record, Optional<JsonNode> here) {
        for (var table : List.of("indicator", "indicator_former")) {
            OneText.byLanguage(record.path(table), List.of("source"));
        }
        return record;
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        store.offered();
        ids.forEach(store::former);
        cards.show(ids);
    }
}
