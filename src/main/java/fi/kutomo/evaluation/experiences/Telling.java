package fi.kutomo.evaluation.experiences;

import fi.kutomo.evaluation.experiences.Experience.State;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.Entries.PublicEntry;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** People tell what came of an entry where they used it; editors make it public and take it back with a reason. */
@Workflow
class Telling {

    private final ExperienceStore store;
    private final Entries entries;
    private final ExperienceCards cards;
    private final AuditLog audit;
    private final Clock clock;

    Telling(ExperienceStore store, Entries entries, ExperienceCards cards, AuditLog audit, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers with the number of the draft. */
    int begin(EntrySummary entry, Account account, Caller caller) {
        if (!ExperienceRules.mayTell(caller)) {
            throw new Forbidden("telling an experience");
        }
        int revision = entries.published(entry.id()).map(PublicEntry::revision).orElse(0);
        var id = Ids.next();
        int number = store.insert(id, entry.entry(), entry.id(), revision, account, caller.person(), clock.instant());
        audit.record(caller, "experience.created", new Ref(Experience.KIND, id), Map.of("entry", entry.id().value()));
        return number;
    }

    /** @param seen the version that the writer had before the eyes */
    void change(int number, int seen, Account account, Caller caller) {
        var before = held(number, seen, caller);
        refuseWithdrawn(before);
        if (!before.account().equals(account)) {
            store.change(before.id(), account, clock.instant());
            if (before.state() == State.PUBLISHED) {
                cards.show(List.of(before.id()));
            }
            audit.record(caller, "experience.changed", before.ref());
        }
    }

    void publish(int number, int seen, Caller caller) {
        ExperienceRules.requireEditor(caller);
        var before = held(number, seen, caller);
        if (before.state() != State.DRAFT) {
            throw new Refused("evaluation.experiences.problem.noDraft");
        }
        store.publish(before.id(), clock.instant());
        cards.show(List.of(before.id()));
        audit.record(caller, "experience.published", before.ref(), Map.of("entry", before.permanentId().value()));
    }

    void withdraw(int number, String reason, Caller caller) {
        ExperienceRules.requireEditor(caller);
        var before = store.lock(number);
        if (before.state() != State.PUBLISHED) {
            throw new Refused("evaluation.experiences.problem.notPublic");
        }
        store.withdraw(before.id(), reason, clock.instant());
        cards.show(List.of(before.id()));
        audit.record(caller, "experience.withdrawn", before.ref(), Map.of("entry", before.permanentId().value()), reason);
    }

    /** Only what never was public. */
    void delete(int number, Caller caller) {
        var before = store.lock(number);
        ExperienceRules.requireWrite(before, caller);
        if (before.state() != State.DRAFT) {
            throw new Refused("evaluation.experiences.problem.noDraft");
        }
        store.delete(before.id());
        audit.record(caller, "experience.deleted", before.ref());
    }

    private Experience held(int number, int seen, Caller caller) {
        var before = store.lock(number);
        ExperienceRules.requireWrite(before, caller);
        if (before.version() != seen) {
            throw new Refused("evaluation.forms.problem.quicker");
        }
        return before;
    }

    private static void refuseWithdrawn(Experience before) {
        if (before.state() == State.WITHDRAWN) {
            throw new Refused("evaluation.experiences.problem.notPublic");
        }
    }
}
