package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.Regrading;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Theories of change in an export, with every version as it was published. */
@Component
class TheoryPortable implements Portable {

    private final TheoryStore store;
    private final TheoryCards cards;
    private final Regrading regrading;

    TheoryPortable(TheoryStore store, TheoryCards cards, Regrading regrading) {
        this.store = store;
        this.cards = cards;
        this.regrading = regrading;
    }

    @Override
    public Kind kind() {
        return Kind.of(Theory.KIND, "evaluation.theory").withHistory("evaluation.theory_version");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        var theories = ids.stream().map(id -> store.find(id).orElseThrow()).toList();
        theories.forEach(theory -> store.editions(theory.id()));
        cards.show(ids);
        regrading.ask(theories.stream().map(Theory::entry).toList());
    }
}
