package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.Ground;
import fi.kutomo.evidence.scales.Domain;
import fi.kutomo.evidence.scales.Footing;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.EntryId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what is known of entries beside their studies: an answer from a floor above goes before what people have judged. */
@Component
class Footings {

    private final List<Ground> grounds;
    private final JudgementStore judgements;
    private final WeighingStore weighings;

    Footings(List<Ground> grounds, JudgementStore judgements, WeighingStore weighings) {
        this.grounds = grounds;
        this.judgements = judgements;
        this.weighings = weighings;
    }

    Map<EntryId, Footing> of(Map<EntryId, Described> described) {
        var facts = new LinkedHashMap<EntryId, Map<Ground.Fact, Boolean>>();
        described.keySet().forEach(entry -> facts.put(entry, new EnumMap<>(Ground.Fact.class)));
        judgements.newest(described.keySet()).forEach((entry, judged) -> judged.forEach(
                judgement -> judgement.holds().ifPresent(holds -> known(facts, entry).put(judgement.fact(), holds))));
        grounds.forEach(ground -> ground.of(described.keySet())
                .forEach((entry, holds) -> known(facts, entry).put(ground.fact(), holds)));
        var weighed = weighings.newest(described.keySet());
        var footings = new LinkedHashMap<EntryId, Footing>();
        described.forEach((entry, each) -> footings.put(
                entry,
                new Footing(
                        each.completeness(), each.told(), known(facts, entry), points(weighed.getOrDefault(entry, List.of())), each.terms())));
        return footings;
    }

    private static Map<String, Map<Domain, Integer>> points(List<Weighing> weighings) {
        var points = new LinkedHashMap<String, Map<Domain, Integer>>();
        weighings.stream().filter(each -> !each.weights().isEmpty()).forEach(each -> points.put(each.effectTerm(), each.points()));
        return points;
    }

    private static Map<Ground.Fact, Boolean> known(Map<EntryId, Map<Ground.Fact, Boolean>> facts, EntryId entry) {
        return facts.computeIfAbsent(entry, _ -> new EnumMap<>(Ground.Fact.class));
    }
}
