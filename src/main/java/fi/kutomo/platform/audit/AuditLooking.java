package fi.kutomo.platform.audit;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.util.Map;

/** Looking into the log is an act of its own: who looks for one person is seen by that person. */
@Workflow
class AuditLooking {

    private final AuditLog log;

    AuditLooking(AuditLog log) {
        this.log = log;
    }

    void look(AuditQuery query, Caller caller) {
        query.person()
                .or(query::about)
                .filter(person -> !caller.person().equals(java.util.Optional.of(person)))
                .ifPresent(person -> log.record(caller, "audit.looked", new Ref("person", person)));
    }

    void export(AuditQuery query, Caller caller) {
        var about = query.person().or(query::about).map(person -> new Ref("person", person)).orElseGet(() -> new Ref("audit", Ids.next()));
        log.record(caller, "audit.exported", about, Map.of());
    }
}
