package fi.kutomo.knowledge.organisations;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.publication.AfterPublishing;
import fi.kutomo.platform.kernel.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at every organisation that becomes public for others of nearly the same name. Proposes only; people merge. */
@Component
class Proposing implements AfterPublishing {

    private final ProposalStore proposals;
    private final Clock clock;

    Proposing(ProposalStore proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public void published(List<Entry> entries, Caller caller) {
        var organisations = entries.stream().filter(entry -> entry.kind() == EntryKind.ORGANISATION).toList();
        if (!organisations.isEmpty()) {
            proposals.saveKeys(organisations);
            proposals.propose(organisations, clock.instant());
        }
    }
}
