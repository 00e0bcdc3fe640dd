package fi.kutomo.evaluation.metrics;

import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.evaluation.indicators.KeptIndicator;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.kernel.Workflow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Says what is measured of an entry and from where to where, and shows it to everybody. */
@Workflow
public class Measuring {

    /** Of what something can be measured. */
    public static final Set<EntryKind> KINDS =
            Set.of(EntryKind.MODEL, EntryKind.PROGRAMME, EntryKind.PROJECT, EntryKind.TOOL, EntryKind.METHOD);

    public static final int MOST_MEASURES = 40;

    private final MetricsStore store;
    private final MeasureStore measures;
    private final ActualStore actuals;
    private final MetricsRules rules;
    private final MetricsCards cards;
    private final AuditLog audit;
    private final Clock clock;

    Measuring(
            MetricsStore store,
            MeasureStore measures,
            ActualStore actuals,
            MetricsRules rules,
            MetricsCards cards,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.measures = measures;
        this.actuals = actuals;
        this.rules = rules;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty metrics of a public entry, or those that it has. */
    public Metrics begin(EntrySummary entry, Caller caller) {
        rules.requireBegin(caller);
        var known = store.of(entry.entry().value());
        if (known.isPresent()) {
            rules.requireSee(caller, known.get());
            return known.get();
        }
        var path = entry.path().orElseThrow(() -> new Refused("evaluation.metrics.problem.entry"));
        var free = new Slug(path.substring(path.lastIndexOf('/') + 1)).firstFree(slug -> slug.leadsToForm() || slug.value().equals(Metrics.QUEUE) || store.taken(slug.value()));
        var now = clock.instant();
        var metrics = new Metrics(
                Ids.next(), 0, Metrics.State.DRAFT, free.value(), entry.entry(), entry.id(), Optional.empty(), now, caller.person(), now,
                Optional.empty());
        store.insert(metrics);
        audit.record(caller, "metrics.begun", metrics.ref());
        return metrics;
    }

    /** Takes an indicator of the library under the meaning that it has now; answers the id of the measure. */
    public UUID choose(String slug, KeptIndicator indicator, Caller caller) {
        var metrics = lock(slug, caller);
        if (indicator.retired() || measures.measures(metrics.id(), indicator.id(), indicator.meaning())) {
            throw new Refused("evaluation.metrics.refused.indicator");
        }
        if (measures.of(metrics.id()).size() >= MOST_MEASURES) {
            throw new Refused("evaluation.metrics.refused.manyMeasures", MOST_MEASURES);
        }
        var id = Ids.next();
        measures.insert(id, metrics.id(), indicator.id(), indicator.meaning(), Measure.Content.empty(caller.lang()));
        changed(metrics, "metrics.measure-added", id, caller);
        return id;
    }

    /**
     * Writes whom the measure is about and its baseline.
     *
     * @param asSeen whether what stands there is what the writer saw
     */
    public void describe(String slug, UUID measure, Predicate<Measure.Content> asSeen, Measure.Content content, Caller caller) {
        var metrics = lock(slug, caller);
        var before = require(metrics, measure);
        if (!asSeen.test(before.content())) {
            throw new Quicker();
        }
        if (!before.content().equals(content)) {
            measures.save(measure, content);
            changed(metrics, "metrics.measure-changed", measure, caller);
        }
    }

    /** Sets another target; those before stay readable with their reasons. */
    public void aim(String slug, UUID measure, BigDecimal value, LocalDate due, String reason, Caller caller) {
        var metrics = lock(slug, caller);
        require(metrics, measure);
        measures.aim(measure, new Target(Ids.next(), value, due, reason, clock.instant(), caller.person()));
        changed(metrics, "metrics.target-set", measure, caller);
    }

    /** Only what has no approved value can go. */
    public void drop(String slug, UUID measure, Caller caller) {
        var metrics = lock(slug, caller);
        require(metrics, measure);
        if (actuals.of(List.of(measure)).getOrDefault(measure, List.of()).stream().anyMatch(Actual::approved)) {
            throw new Refused("evaluation.metrics.refused.approvedThere");
        }
        measures.delete(measure);
        changed(metrics, "metrics.measure-removed", measure, caller);
    }

    public void publish(String slug, int version, Caller caller) {
        var metrics = store.lock(slug);
        rules.requirePublish(caller, metrics);
        if (metrics.version() != version) {
            throw new Refused("evaluation.metrics.refused.changed");
        }
        if (measures.of(metrics.id()).isEmpty()) {
            throw new Refused("evaluation.metrics.refused.empty");
        }
        store.publish(metrics.id(), clock.instant());
        cards.show(List.of(metrics.id()));
        audit.record(caller, "metrics.published", metrics.ref());
    }

    /** Takes them back; their address goes on telling that they were there and why they no longer stand. */
    public void withdraw(String slug, String reason, Caller caller) {
        var metrics = store.lock(slug);
        rules.requirePublish(caller, metrics);
        if (!metrics.isPublic()) {
            throw new Refused("evaluation.metrics.refused.notPublic");
        }
        store.withdraw(metrics.id(), reason, clock.instant());
        cards.show(List.of(metrics.id()));
        audit.record(caller, "metrics.withdrawn", metrics.ref());
    }

    public void delete(String slug, Caller caller) {
        var metrics = lock(slug, caller);
        if (metrics.state() != Metrics.State.DRAFT) {
            throw new Refused("evaluation.metrics.refused.wasPublic");
        }
        store.delete(metrics.id());
        audit.record(caller, "metrics.deleted", metrics.ref());
    }

    private Metrics lock(String slug, Caller caller) {
        var metrics = store.lock(slug);
        rules.requireWrite(caller, metrics);
        return metrics;
    }

    private Measure require(Metrics metrics, UUID measure) {
        return measures.find(metrics.id(), measure).orElseThrow(() -> new NotFound("measure"));
    }

    private void changed(Metrics metrics, String act, UUID measure, Caller caller) {
        store.touch(metrics.id(), clock.instant());
        if (metrics.isPublic()) {
            cards.show(List.of(metrics.id()));
        }
        audit.record(caller, act, metrics.ref(), Map.of("measure", measure.toString()));
    }
}
