package fi.kutomo.evaluation.metrics;

import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** What the caller may do with the values of these metrics, found once for all of them. */
    public Standing standing(Caller caller, Metrics metrics) {
        return standing(caller, metrics, entries.writers(List.of(metrics.permanentId())));
    }

    /** The same for many, by their ids. */
    public Map<UUID, Standing> standings(Caller caller, Collection<Metrics> many) {
        var writers = entries.writersOf(many.stream().map(Metrics::permanentId).toList());
        return many.stream()
                .collect(Collectors.toMap(Metrics::id, metrics -> standing(caller, metrics, writers.getOrDefault(metrics.permanentId(), Set.of()))));
    }

    private static Standing standing(Caller caller, Metrics metrics, Set<UUID> writers) {
        var makers = new HashSet<>(writers);
        metrics.writer().ifPresent(makers::add);
        return new Standing(caller.person(), caller.is(Role.EDITOR), makers);
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

    void requireApprove(Caller caller, Metrics metrics, Actual actual) {
        if (!standing(caller, metrics).mayApprove(actual)) {
            throw new Refused("evaluation.metrics.refused.ownValue");
        }
    }

    void requireAccept(Caller caller, Metrics metrics, Actual actual) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("accepting values for the centre");
        }
        if (!standing(caller, metrics).mayAccept(actual)) {
            throw new Refused("evaluation.metrics.refused.ownSide");
        }
    }

    void requireGiveBack(Caller caller, Metrics metrics, Actual actual) {
        if (!standing(caller, metrics).mayGiveBack(actual)) {
            throw new Refused("evaluation.metrics.refused.accepted");
        }
    }
}
