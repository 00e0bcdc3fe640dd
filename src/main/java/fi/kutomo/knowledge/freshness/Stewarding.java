package fi.kutomo.knowledge.freshness;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.publication.Telling;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who answers for a page: taking over and handing over. Whoever answered before goes on as a co-author. */
@Workflow
public class Stewarding {

    private final EntryStore entries;
    private final EntryRules rules;
    private final Telling telling;
    private final AuditLog audit;
    private final Clock clock;

    public Stewarding(EntryStore entries, EntryRules rules, Telling telling, AuditLog audit, Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller answers from now on: a co-author where nobody does, an editor anywhere. */
    public Entry takeOver(EntryId id, Caller caller) {
        var entry = entries.lock(id);
        if (!rules.mayTakeOver(caller, entry)) {
            throw new Forbidden("take over " + entry.permanentId());
        }
        return entrust(entry, caller.person().orElseThrow(), caller);
    }

    /** One of the co-authors answers from now on, and is told by letter. */
    public Entry handOver(EntryId id, UUID person, Caller caller) {
        var entry = entries.lock(id);
        rules.requireNameAuthors(caller, entry);
        if (!entry.authors().coAuthors().contains(person)) {
            throw new Refused("knowledge.entries.notCoAuthor");
        }
        var entrusted = entrust(entry, person, caller);
        telling.entrusted(entrusted, person, caller);
        return entrusted;
    }

    private Entry entrust(Entry entry, UUID person, Caller caller) {
        entries.update(entry.stewardedBy(Optional.of(person)));
        entries.removeCoAuthor(entry.id(), person);
        entry.authors().steward().filter(former -> !former.equals(person)).ifPresent(former -> entries.addCoAuthor(entry.id(), former, clock.instant()));
        audit.record(caller, "knowledge.stewardChanged", entry.ref(), Map.of("person", person));
        return entries.get(entry.id());
    }
}
