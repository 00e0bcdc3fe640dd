package fi.kutomo.evidence.grading;

import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What a person follows. */
@Component
class FollowHolding implements Holding {

    private final FollowStore store;
    private final Entries entries;

    FollowHolding(FollowStore store, Entries entries) {
        this.store = store;
        this.entries = entries;
    }

    @Bean
    static Purpose gradeFollowsPurpose() {
        return Purpose.of("evidence", "grade-follows", Purpose.Ground.CONSENT);
    }

    @Override
    public List<Section> about(UUID person) {
        var follows = store.of(person);
        var described = entries.described(follows.stream().map(Follow::entry).toList());
        return List.of(new Section("evidence.grading.follow.holding", follows.stream().map(follow -> row(follow, described)).toList()));
    }

    private static Map<String, Object> row(Follow follow, Map<EntryId, Described> described) {
        var row = new LinkedHashMap<String, Object>();
        var entry = described.get(follow.entry());
        row.put("evidence.grading.follow.entry", entry == null ? follow.entry().value() : entry.id().value());
        row.put("evidence.grading.follow.since", follow.since());
        return row;
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of("evidence.grading.follow.holding", (long) store.of(person).size()), Map.of());
    }

    @Override
    public void erase(UUID person) {
        store.forget(person);
    }
}
