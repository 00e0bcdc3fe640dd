package fi.kutomo.accounts.steering;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Notes every look that staff takes at a person, so that the person can read who looked and when. */
@Workflow
class Looking {

    private final AuditLog audit;

    Looking(AuditLog audit) {
        this.audit = audit;
    }

    /** The page of one person was opened. */
    void opened(UUID person, Caller caller) {
        audit.record(caller, "person.looked-up", new Ref("person", person));
    }

    /** These were found by their address. */
    void found(Collection<UUID> people, Caller caller) {
        audit.record(caller, "person.looked-up", people.stream().map(id -> new Ref("person", id)).toList(), Map.of("by", "address"));
    }
}
