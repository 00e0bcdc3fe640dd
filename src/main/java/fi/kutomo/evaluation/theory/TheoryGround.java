package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.Ground;
import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the ladder of evidence whether an entry's public theory is reasoned. Of an entry without one nothing is known. */
@Component
class TheoryGround implements Ground {

    private final TheoryStore store;
    private final Sources sources;

    TheoryGround(TheoryStore store, Sources sources) {
        this.store = store;
        this.sources = sources;
    }

    @Override
    public Fact fact() {
        return Fact.REASONED_THEORY;
    }

    @Override
    public Map<EntryId, Boolean> of(Collection<EntryId> entries) {
        var graphs = store.inForce(entries);
        var known = sources.of(graphs.values());
        var answers = new LinkedHashMap<EntryId, Boolean>();
        graphs.forEach((entry, graph) -> answers.put(entry, sources.examine(graph, known).reasoned()));
        return answers;
    }
}
