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
    private final Regrading regrading;

    TheoryPortable(TheoryStore store, Regrading regrading) {
        this.store = store;
        this.regrading = regrading;
    }

    @Override
    public Kind kind() {
        return Kind.of("theory", "evaluation.theory").withHistory("evaluation.theory_version");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        var theories = ids.stream().map(id -> store.find(id).orElseThrow()).toList();
        theories.forEach(theory -> store.editions(theory.id()));
        regrading.ask(theories.stream().map(Theory::entry).toList());
    }
}
