package fi.kutomo.knowledge.organisations;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.entries.EntryStore;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After an upgrade with other rules for keys of names, makes the keys of all organisations anew before anybody looks for a name. */
@Component
class Rekeying {

    private static final Logger LOG = LoggerFactory.getLogger(Rekeying.class);
    private static final int PORTION = 500;

    private final ProposalStore proposals;
    private final EntryStore entries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rekeying(ProposalStore proposals, EntryStore entries, TransactionTemplate transaction, Clock clock) {
        this.proposals = proposals;
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void started() {
        int made = look();
        if (made > 0) {
            LOG.info("Made the keys of the names of {} organisations anew", made);
        }
    }

    /** Pairs are proposed when all keys are new: half of them would compare old rules with new ones. */
    int look() {
        var outdated = proposals.outdated();
        inPortions(outdated, portion -> proposals.saveKeys(entries.many(portion)));
        inPortions(outdated, portion -> proposals.propose(entries.many(portion), clock.instant()));
        return outdated.size();
    }

    private void inPortions(List<EntryId> ids, Consumer<List<EntryId>> work) {
        for (int from = 0; from < ids.size(); from += PORTION) {
            var portion = ids.subList(from, Math.min(from + PORTION, ids.size()));
            transaction.executeWithoutResult(_ -> work.accept(portion));
        }
    }
}
