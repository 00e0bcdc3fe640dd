package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.grading.Standings.Standing;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.ArrayList;
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
    private final List<Standings> standings;

    FollowHolding(FollowStore store, List<Standings> standings) {
        this.store = store;
        this.standings = standings;
    }

    @Bean
    static Purpose gradeFollowsPurpose() {
        return Purpose.of("evidence", "grade-follows", Purpose.Ground.CONSENT);
    }

    @Override
    public List<Section> about(UUID person) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var kind : standings) {
            var follows = store.of(kind.kind(), person);
            var standing = kind.of(follows.stream().map(follow -> follow.followed().id()).toList());
            follows.forEach(follow -> rows.add(row(follow, standing)));
        }
        return List.of(new Section("evidence.grading.follow.holding", rows));
    }

    private static Map<String, Object> row(Follow follow, Map<UUID, Standing> standing) {
        var row = new LinkedHashMap<String, Object>();
        var stands = standing.get(follow.followed().id());
        row.put("evidence.grading.follow.entry", stands == null ? follow.followed().id() : stands.name());
        row.put("evidence.grading.follow.since", follow.since());
        return row;
    }

    @Override
    public Forecast forecast(UUID person) {
        long follows = standings.stream().mapToLong(kind -> store.of(kind.kind(), person).size()).sum();
        return new Forecast(Map.of("evidence.grading.follow.holding", follows), Map.of());
    }

    @Override
    public void erase(UUID person) {
        store.forget(person);
    }
}
