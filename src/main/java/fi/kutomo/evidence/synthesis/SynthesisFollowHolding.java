package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Which syntheses a person follows. */
@Component
class SynthesisFollowHolding implements Holding {

    private final SynthesisFollowStore store;

    SynthesisFollowHolding(SynthesisFollowStore store) {
        this.store = store;
    }

    @Bean
    static Purpose synthesisFollowsPurpose() {
        return Purpose.of("evidence", "synthesis-follows", Purpose.Ground.CONSENT);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("evidence.synthesis.follow.holding", store.of(person).stream().map(SynthesisFollowHolding::row).toList()));
    }

    private static Map<String, Object> row(SynthesisFollow follow) {
        var row = new LinkedHashMap<String, Object>();
        row.put("evidence.synthesis.one", follow.slug());
        row.put("evidence.grading.follow.since", follow.since());
        return row;
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of("evidence.synthesis.follow.holding", (long) store.of(person).size()), Map.of());
    }

    @Override
    public void erase(UUID person) {
        store.forget(person);
    }
}
