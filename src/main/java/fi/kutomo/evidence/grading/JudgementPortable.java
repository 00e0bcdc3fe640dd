package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.Regrading;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What assessors and editors have answered of entries, in an export without their names. Grades are reckoned anew. */
@Component
class JudgementPortable implements Portable {

    private final JudgementStore store;
    private final Regrading regrading;

    JudgementPortable(JudgementStore store, Regrading regrading) {
        this.store = store;
        this.regrading = regrading;
    }

    @Override
    public Kind kind() {
        return Kind.of("judgement", "evidence.judged_fact");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        regrading.ask(store.entries(ids));
    }
}
