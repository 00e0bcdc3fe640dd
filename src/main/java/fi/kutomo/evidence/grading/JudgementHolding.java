package fi.kutomo.evidence.grading;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What a person has answered and weighed as an assessor, and rules that the person has written; they stay without the name. */
@Component
class JudgementHolding implements Holding {

    private final JudgementStore store;
    private final WeighingStore weighings;

    JudgementHolding(JudgementStore store, WeighingStore weighings) {
        this.store = store;
        this.weighings = weighings;
    }

    @Bean
    static Purpose gradeJudgementsPurpose() {
        return Purpose.of("evidence", "grade-judgements", Purpose.Ground.PUBLIC_TASK);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("evidence.grading.judge.holding", store.by(person).stream().map(JudgementHolding::row).toList()),
                new Section("evidence.grading.weigh.holding", weighings.by(person).stream().flatMap(JudgementHolding::rows).toList()));
    }

    private static Stream<Map<String, Object>> rows(Weighing weighing) {
        return weighing.weights().stream().map(weight -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("evidence.grading.judge.at", weighing.at());
            row.put("evidence.grading.found.outcome", weighing.effectTerm());
            row.put("evidence.grading.weigh.domain", weight.domain().name() + " " + weight.points());
            row.put("evidence.grading.judge.reason", weight.reason());
            return row;
        });
    }

    private static Map<String, Object> row(Judgement judgement) {
        var row = new LinkedHashMap<String, Object>();
        row.put("evidence.grading.judge.at", judgement.at());
        row.put("evidence.grading.judge.fact", judgement.fact().name());
        row.put("evidence.grading.judge.reason", judgement.reason());
        return row;
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(
                Map.of(),
                Map.of(
                        "evidence.grading.judge.holding", store.by(person).size() + store.rulesBy(person),
                        "evidence.grading.weigh.holding", (long) weighings.by(person).size()));
    }

    @Override
    public void erase(UUID person) {
        store.forget(person);
        weighings.forget(person);
    }
}
