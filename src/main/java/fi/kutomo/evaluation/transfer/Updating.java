package fi.kutomo.evaluation.transfer;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.util.List;
import java.util.Map;

/** Editors bring newer or further figures of municipalities. */
@Workflow
class Updating {

    private static final String KIND = "contexts";

    private final ContextStore store;
    private final AuditLog audit;

    Updating(ContextStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    void update(List<Statistic> statistics, Caller caller) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("figures of municipalities");
        }
        statistics.forEach(statistic -> store.put(statistic, caller.person()));
        audit.record(caller, "contexts.changed", new Ref(KIND, Ids.next()), Map.of("municipalities", statistics.size()));
    }
}
