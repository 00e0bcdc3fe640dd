package fi.kutomo.evaluation.metrics;

import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may do what with metrics: those who write the entry, whoever began them, and editors. Drafts of others are answered as if they were not there. */
@Component
public class MetricsRules {

    private final Entries entries;

    MetricsRules(Entries entries) {
        this.entries = entries;
    }

    public boolean mayBegin(Caller caller) {
        return caller.is(Role.WRITER) || caller.is(Role.EDITOR);
    }

    public boolean mayWrite(Caller caller, Metrics metrics) {
        if (caller.is(Role.EDITOR)) {
            return true;
        }
        return caller.is(Role.WRITER)
                && caller.person()
                        .filter(person -> metrics.writer().filter(person::equals).isPresent()
                                || entries.writers(List.of(metrics.permanentId())).contains(person))
                        .isPresent();
    }

    public boolean mayPublish(Caller caller) {
        return caller.is(Role.EDITOR);
    }

    /** The second step is another person's. */
    public boolean mayApprove(Caller caller, Actual actual) {
        return actual.state() == Actual.State.ENTERED && caller.person().isPresent() && !actual.enteredBy().equals(caller.person());
    }

    public void requireSee(Caller caller, Metrics metrics) {
        if (metrics.state() == Metrics.State.DRAFT && !mayWrite(caller, metrics)) {
            throw new NotFound("metrics " + metrics.slug());
        }
    }

    public void requireWrite(Caller caller, Metrics metrics) {
        requireSee(caller, metrics);
        if (!mayWrite(caller, metrics)) {
            throw new Forbidden("metrics " + metrics.slug());
        }
    }

    void requireBegin(Caller caller) {
        if (!mayBegin(caller)) {
            throw new Forbidden("beginning metrics");
        }
    }

    void requirePublish(Caller caller, Metrics metrics) {
        requireSee(caller, metrics);
        if (!mayPublish(caller)) {
            throw new Forbidden("publishing metrics");
        }
    }

    void requireApprove(Caller caller, Actual actual) {
        if (!mayApprove(caller, actual)) {
            throw new Refused("evaluation.metrics.refused.ownValue");
        }
    }
}
