package fi.kutomo.evaluation.metrics;

import fi.kutomo.accounts.Letters;
import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Enters what came in each period, lets another maker approve it and the centre accept it, or either give it back. */
@Workflow
public class Entering {

    private final MetricsStore store;
    private final MeasureStore measures;
    private final ActualStore actuals;
    private final MetricsRules rules;
    private final Entries entries;
    private final Letters letters;
    private final AuditLog audit;
    private final Clock clock;

    Entering(
            MetricsStore store, MeasureStore measures, ActualStore actuals, MetricsRules rules, Entries entries, Letters letters, AuditLog audit,
            Clock clock) {
        this.store = store;
        this.measures = measures;
        this.actuals = actuals;
        this.rules = rules;
        this.entries = entries;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** A value for a period, new or in the place of the one with this id. */
    public record Entry(UUID measure, Optional<UUID> id, Period period, Actual.Content content) {}

    /**
     * Enters a value, or changes one that is not approved yet.
     *
     * @param seen version of the value that was shown, 0 for a new one
     */
    public void enter(String slug, Entry entry, int seen, Caller caller) {
        var metrics = lock(slug, caller);
        var before = entry.id().map(id -> require(metrics, entry.measure(), id));
        if (before.isPresent() && before.get().version() != seen) {
            throw new Quicker();
        }
        write(metrics, entry, before, caller);
    }

    private void write(Metrics metrics, Entry entry, Optional<Actual> before, Caller caller) {
        requireMeasure(metrics, entry.measure());
        before.filter(Actual::approved).ifPresent(_ -> {
            throw new Refused("evaluation.metrics.refused.locked");
        });
        var others = actuals.of(List.of(entry.measure())).getOrDefault(entry.measure(), List.of());
        if (others.stream().anyMatch(other -> !Optional.of(other.id()).equals(entry.id()) && other.period().overlaps(entry.period()))) {
            throw new Overlaps();
        }
        var now = clock.instant();
        if (before.isPresent()) {
            actuals.change(before.get(), entry.period(), entry.content(), caller.person(), now);
        } else {
            actuals.insert(new Actual(
                    Ids.next(), entry.measure(), 1, entry.period(), Actual.State.ENTERED, entry.content(), "", now, caller.person(), Optional.empty(),
                    Optional.empty(), Optional.empty()));
        }
        audit.record(caller, "metrics.value-entered", metrics.ref(), Map.of("measure", entry.measure().toString()));
    }

    /** The period runs into another one that has a value. */
    public static final class Overlaps extends RuntimeException {

        Overlaps() {
            super("periods overlap", null, false, false);
        }
    }

    /** Takes in what a file brings: all of it or nothing. The file is then forgotten. */
    public void take(String slug, List<Entry> entries, UUID upload, Caller caller) {
        var metrics = lock(slug, caller);
        for (var entry : entries) {
            write(metrics, entry, entry.id().map(id -> require(metrics, entry.measure(), id)), caller);
        }
        measures.forget(upload);
        audit.record(caller, "metrics.values-imported", metrics.ref(), Map.of("values", entries.size()));
    }

    /** @param seen version of the value that was looked at */
    public void approve(String slug, UUID measure, UUID value, int seen, Caller caller) {
        var metrics = lock(slug, caller);
        var actual = require(metrics, measure, value);
        if (actual.version() != seen || actual.approved()) {
            throw new Refused("evaluation.metrics.refused.changed");
        }
        rules.requireApprove(caller, metrics, actual);
        actuals.approve(value, caller.person(), clock.instant());
        audit.record(caller, "metrics.value-approved", metrics.ref(), Map.of("measure", measure.toString()));
    }

    /**
     * Approves all values of a measure that were looked at together. One that has changed since, or is the caller's own, stops all.
     *
     * @param seen version of each value that was looked at, by its id
     */
    public void approve(String slug, UUID measure, Map<UUID, Integer> seen, Caller caller) {
        lock(slug, caller);
        seen.forEach((value, version) -> approve(slug, measure, value, version, caller));
    }

    /**
     * The centre says yes to an approved value: it may be quoted as accepted, and only the centre can give it back.
     *
     * @param seen version of the value that was looked at
     */
    public void accept(String slug, UUID measure, UUID value, int seen, Caller caller) {
        var metrics = lock(slug, caller);
        var actual = require(metrics, measure, value);
        if (actual.version() != seen || actual.state() != Actual.State.APPROVED) {
            throw new Refused("evaluation.metrics.refused.changed");
        }
        rules.requireAccept(caller, metrics, actual);
        actuals.accept(value, caller.person(), clock.instant());
        audit.record(caller, "metrics.value-accepted", metrics.ref(), Map.of("measure", measure.toString()));
    }

    /**
     * Accepts all values of a measure that were looked at together. One that has changed since, or that the caller had a part in, stops all.
     *
     * @param seen version of each value that was looked at, by its id
     */
    public void accept(String slug, UUID measure, Map<UUID, Integer> seen, Caller caller) {
        lock(slug, caller);
        seen.forEach((value, version) -> accept(slug, measure, value, version, caller));
    }

    /**
     * Gives a value back to be mended, with the reason; one that was approved does not count until it is approved again. Those who entered
     * and approved it are told by letter.
     */
    public void giveBack(String slug, UUID measure, UUID value, String reason, Caller caller) {
        var metrics = lock(slug, caller);
        var actual = require(metrics, measure, value);
        if (actual.state() == Actual.State.RETURNED) {
            throw new Refused("evaluation.metrics.refused.changed");
        }
        rules.requireGiveBack(caller, metrics, actual);
        actuals.giveBack(value, reason);
        audit.record(caller, "metrics.value-returned", metrics.ref(), Map.of("measure", measure.toString(), "accepted", actual.accepted()));
        tell(metrics, actual, reason, caller);
    }

    private void tell(Metrics metrics, Actual actual, String reason, Caller caller) {
        var concerned = Stream.of(actual.enteredBy(), actual.approvedBy())
                .flatMap(Optional::stream)
                .filter(person -> !caller.person().equals(Optional.of(person)))
                .distinct()
                .toList();
        if (!concerned.isEmpty()) {
            letters.write(
                    concerned, "evaluation.mail.valueReturned", lang -> List.of(title(metrics, lang), reason),
                    metrics.path() + "/edit/measures/" + actual.measure() + "/values/" + actual.id());
        }
    }

    private String title(Metrics metrics, Lang lang) {
        var id = metrics.permanentId();
        return entries.find(id)
                .map(entry -> entry.titles().getOrDefault(lang, entry.titles().getOrDefault(entry.original(), id.value())))
                .orElse(id.value());
    }

    public void remove(String slug, UUID measure, UUID value, Caller caller) {
        var metrics = lock(slug, caller);
        var actual = require(metrics, measure, value);
        if (actual.approved()) {
            throw new Refused("evaluation.metrics.refused.locked");
        }
        actuals.delete(value);
        audit.record(caller, "metrics.value-removed", metrics.ref(), Map.of("measure", measure.toString()));
    }

    private Metrics lock(String slug, Caller caller) {
        var metrics = store.lock(slug);
        rules.requireWrite(caller, metrics);
        return metrics;
    }

    private void requireMeasure(Metrics metrics, UUID measure) {
        if (measures.find(metrics.id(), measure).isEmpty()) {
            throw new NotFound("measure");
        }
    }

    private Actual require(Metrics metrics, UUID measure, UUID value) {
        requireMeasure(metrics, measure);
        return actuals.find(measure, value).orElseThrow(() -> new NotFound("value"));
    }
}
