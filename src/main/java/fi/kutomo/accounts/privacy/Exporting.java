package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.personal.Holding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A person asks for everything about him or her; it is collected behind the scenes. */
@Workflow
class Exporting {

    /** A collection that has not ended by then was cut off and may be asked for anew. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ExportStore exports;
    private final Collecting collecting;
    private final List<Holding> holdings;
    private final AuditLog audit;
    private final Clock clock;

    Exporting(ExportStore exports, Collecting collecting, List<Holding> holdings, AuditLog audit, Clock clock) {
        this.exports = exports;
        this.collecting = collecting;
        this.holdings = holdings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a collection, unless one is being made. */
    UUID ask(Lang lang, Caller caller) {
        var person = caller.person().orElseThrow();
        var now = clock.instant();
        var running = exports.newest(person).filter(Export::running).filter(there -> there.askedAt().plus(PATIENCE).isAfter(now));
        if (running.isPresent()) {
            return running.get().id();
        }
        var id = exports.add(person, lang, holdings.size(), now);
        audit.record(caller, "account.exported", new Ref("person", person), Map.of());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                collecting.begin(id, person, lang);
            }
        });
        return id;
    }
}
