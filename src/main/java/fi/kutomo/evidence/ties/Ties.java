package fi.kutomo.evidence.ties;

import fi.kutomo.evidence.Stakes;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import java.util.Collection;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks those who know whether a caller has a stake in entries. The program itself has none. */
@Component
public class Ties {

    private final ObjectProvider<Stakes> stakes;

    Ties(ObjectProvider<Stakes> stakes) {
        this.stakes = stakes;
    }

    /** Message key of a sentence that tells the caller why somebody else judges; empty where nothing ties. */
    public Optional<String> of(Collection<EntryId> entries, Caller caller) {
        return entries.isEmpty()
                ? Optional.empty()
                : caller.person().flatMap(person -> stakes.orderedStream().flatMap(each -> each.tie(entries, person).stream()).findFirst());
    }

    /** @throws Refused with the tie, where there is one */
    public void requireNone(Collection<EntryId> entries, Caller caller) {
        of(entries, caller).ifPresent(tie -> {
            throw new Refused(tie);
        });
    }
}
