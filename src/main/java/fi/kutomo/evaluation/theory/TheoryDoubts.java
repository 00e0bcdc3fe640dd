package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.Doubting;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts claims in doubt that rest below a broken assumption of a public theory, as it is in force. */
@Component
class TheoryDoubts implements Doubting {

    private final TheoryStore store;
    private final Entries entries;

    TheoryDoubts(TheoryStore store, Entries entries) {
        this.store = store;
        this.entries = entries;
    }

    @Override
    public Map<UUID, List<Doubt>> of(Collection<UUID> claims) {
        var theories = store.naming(claims);
        var graphs = store.inForce(theories.stream().map(Theory::entry).toList());
        var titles = entries.find(theories.stream().map(Theory::permanentId).toList());
        var doubts = new LinkedHashMap<UUID, List<Doubt>>();
        for (var theory : theories) {
            var title = title(theory, Optional.ofNullable(titles.get(theory.permanentId())));
            var graph = graphs.getOrDefault(theory.entry(), Graph.empty());
            Shaken.by(graph).forEach((claim, broken) -> {
                if (claims.contains(claim)) {
                    broken.stream()
                            .map(assumption -> new Doubt(assumption.text(), assumption.finding(), theory.permanentId(), title, theory.path()))
                            .forEach(doubt -> doubts.computeIfAbsent(claim, _ -> new ArrayList<>()).add(doubt));
                }
            });
        }
        return doubts;
    }

    private static LocalizedText title(Theory theory, Optional<EntrySummary> entry) {
        return entry.map(found -> new LocalizedText(found.titles()))
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> LocalizedText.of(theory.permanentId().value(), "", ""));
    }
}
