package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.Regrading;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people have weighed of the certainty of outcomes, in an export without their names. */
@Component
class WeighingPortable implements Portable {

    private final WeighingStore store;
    private final Regrading regrading;

    WeighingPortable(WeighingStore store, Regrading regrading) {
        this.store = store;
        this.regrading = regrading;
    }

    @Override
    public Kind kind() {
        return Kind.of("weighing", "evidence.weighing");
    }

    @Override
    public void arrived(Collection<UUID> entries) {
        var weighed = entries.stream().map(EntryId::new).toList();
        store.newest(weighed);
        regrading.ask(weighed);
    }
}
