package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.importing.Run.Counts;
import fi.kutomo.exchange.importing.Run.State;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries.Outcome;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings in what was found: staged first, written portion by portion after somebody has said yes. */
@Workflow
class Importing {

    static final Duration FORGET_AFTER = Duration.ofDays(14);

    private final RunStore runs;
    private final StagedStore staged;
    private final OriginStore origins;
    private final Planning planning;
    private final Entries entries;
    private final Clock clock;

    Importing(RunStore runs, StagedStore staged, OriginStore origins, Planning planning, Entries entries, Clock clock) {
        this.runs = runs;
        this.staged = staged;
        this.origins = origins;
        this.planning = planning;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Keeps what was found for looking at. Nothing of it is in the knowledge yet.
     *
     * @param plans in the order of the findings, or none when nobody will look
     */
    Run stage(Source source, Reading reading, List<Plan> plans, Caller caller) {
        var now = clock.instant();
        runs.forget(now.minus(FORGET_AFTER));
        int rejected = reading.remarks(Remark.Kind.REJECTED).size();
        var counts = new Counts(reading.described().size(), 0, 0, 0, 0, rejected, 0);
        var run = new Run(
                Ids.next(), caller.person(), source.name(), Fingerprints.sha256(source.bytes()), source.bytes().length, source.address().orElse(""),
                reading.kind(), State.READ, false, reading.remarks(), counts, "", now, now);
        runs.insert(run);
        var planned = plans.isEmpty() ? reading.findings().stream().map(_ -> "").toList() : plans.stream().map(plan -> plan.doing().name()).toList();
        staged.insert(run.id(), reading.findings(), planned);
        return run;
    }

    /** Keeps a whole site for looking at; its file is kept beside until it is in. */
    Run stageWhole(Source source, Map<String, Integer> kinds, Caller caller) {
        if (!caller.is(Role.EDITOR) && !caller.is(Role.OPERATOR)) {
            throw new Refused("exchange.bundle.editors");
        }
        var now = clock.instant();
        var counts = new Counts(kinds.values().stream().mapToInt(Integer::intValue).sum(), 0, 0, 0, 0, 0, 0);
        var run = new Run(
                Ids.next(), caller.person(), source.name(), Fingerprints.sha256(source.bytes()), source.bytes().length, "", Run.BUNDLE, State.READ, true,
                List.of(), counts, "", now, now);
        runs.insert(run);
        return run;
    }

    /** Changes what shall come in of one finding; without a kind it stays what it was understood to be. */
    void tick(Run run, int position, boolean wanted, @Nullable EntryKind kind, List<String> off, List<String> on, Caller caller) {
        mayTouch(run, caller);
        staged.tick(run.id(), position, wanted, kind, off, on);
    }

    /** The yes. Answers false when the writing has begun already, so that a second click does nothing. */
    boolean begin(Run run, boolean publish, Caller caller) {
        mayTouch(run, caller);
        runs.publishing(run.id(), publish && (caller.is(Role.EDITOR) || caller.is(Role.OPERATOR)));
        return runs.move(run.id(), State.WRITING, State.READ, State.STOPPED, State.FAILED);
    }

    void stop(Run run, Caller caller) {
        mayTouch(run, caller);
        runs.move(run.id(), State.STOPPING, State.WRITING);
    }

    /** Throws away what nobody wants in. What is written stays. */
    void drop(Run run, Caller caller) {
        mayTouch(run, caller);
        if (!run.state().running()) {
            runs.delete(run.id());
        }
    }

    static void mayTouch(Run run, Caller caller) {
        boolean own = caller.person().isPresent() && caller.person().equals(run.startedBy());
        if (!own && !caller.is(Role.EDITOR) && !caller.is(Role.OPERATOR)) {
            throw new Forbidden("import");
        }
    }

    /**
     * Writes the next findings with their organisations and origins, all or none.
     *
     * @return false when there is nothing more to do, or when somebody has asked to stop
     */
    boolean writePortion(UUID id, int atMost, Caller caller) {
        var run = runs.get(id);
        if (run.state() != State.WRITING) {
            runs.move(id, State.STOPPED, State.STOPPING);
            return false;
        }
        var portion = staged.open(id, atMost);
        if (portion.isEmpty()) {
            runs.move(id, State.DONE, State.WRITING);
            return false;
        }
        // Suggestions and what names them do not share a portion: the second links to the first.
        boolean described = portion.getFirst().finding().described();
        write(run, portion.stream().filter(each -> each.finding().described() == described).toList(), caller);
        return true;
    }

    private void write(Run run, List<Staged> portion, Caller caller) {
        var plans = planning.of(portion.stream().map(Staged::wish).toList());
        var note = run.sourceName();
        var organisations = createOrganisations(plans, run, caller);
        var arriving = new LinkedHashMap<Integer, Arrival>();
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).doing() != Plan.Doing.NOTHING) {
                arriving.put(i, aboutNamed(plans.get(i).arrival(organisations, note), run));
            }
        }
        var arrived = entries.take(List.copyOf(arriving.values()), run.publish(), caller).iterator();
        var done = new ArrayList<StagedStore.Done>();
        var from = new ArrayList<Origin>();
        var counts = new Counts(0, 0, 0, 0, 0, 0, organisations.size());
        for (int i = 0; i < plans.size(); i++) {
            var plan = plans.get(i);
            var outcome = Outcome.UNCHANGED;
            var entry = plan.target();
            if (arriving.containsKey(i)) {
                var result = arrived.next();
                outcome = result.outcome();
                entry = Optional.of(result.id());
            }
            done.add(new StagedStore.Done(portion.get(i).id(), outcome.name(), entry.orElseThrow()));
            origin(plan, entry.orElseThrow(), organisations, run).ifPresent(from::add);
            counts = counts.plus(counted(plan, outcome));
        }
        staged.written(done);
        origins.save(from, run.id());
        runs.progress(run.id(), counts, Remarks.of(plans));
    }

    /** A material is about what was made of the names in it. */
    private Arrival aboutNamed(Arrival arrival, Run run) {
        if (arrival.kind() != EntryKind.MATERIAL) {
            return arrival;
        }
        var named = staged.namedBy(run.id());
        return named.isEmpty() ? arrival
                : new Arrival(arrival.id(), arrival.kind(), arrival.original(), arrival.content().withValues("about", named), arrival.note());
    }

    private Map<String, PermanentId> createOrganisations(List<Plan> plans, Run run, Caller caller) {
        var titles = new LinkedHashMap<String, Lang>();
        plans.forEach(plan -> plan.newOrganisations().forEach(title -> titles.putIfAbsent(title, plan.lang())));
        var arrivals = titles.entrySet().stream()
                .map(title -> new Arrival(
                        Optional.empty(),
                        EntryKind.ORGANISATION,
                        title.getValue(),
                        Content.empty().withOriginal(Content.TITLE, title.getValue(), title.getKey()),
                        run.sourceName()))
                .toList();
        var created = new HashMap<String, PermanentId>();
        if (!arrivals.isEmpty()) {
            var arrived = entries.take(arrivals, run.publish(), caller).iterator();
            titles.keySet().forEach(title -> created.put(title, arrived.next().id()));
        }
        return created;
    }

    /** Where the entry came from; empty when that is known already, so that an import that changes nothing writes nothing. */
    private static Optional<Origin> origin(Plan plan, PermanentId entry, Map<String, PermanentId> organisations, Run run) {
        var traces = new LinkedHashMap<String, Origin.Trace>();
        for (var field : plan.fields()) {
            var stored = switch (field.step()) {
                case ADD, CHANGE -> field.now().stream().map(value -> value.startsWith(FieldPlan.NEW)
                        ? java.util.Objects.requireNonNull(organisations.get(value.substring(FieldPlan.NEW.length()))).value() : value).distinct().toList();
                case SAME -> field.before();
                default -> List.<String>of();
            };
            if (!stored.isEmpty()) {
                traces.put(field.found().field(), Origin.Trace.of(field.found().passage(), stored));
            }
        }
        boolean known = plan.doing() == Plan.Doing.NOTHING && plan.origin().filter(origin -> origin.tells(run.address(), traces)).isPresent();
        return known ? Optional.empty() : Optional.of(new Origin(entry, plan.wish().finding().key(), run.sourceName(), run.address(), traces));
    }

    private static Counts counted(Plan plan, Outcome outcome) {
        boolean named = !plan.wish().finding().described();
        if (named && plan.kind() == EntryKind.ORGANISATION) {
            return new Counts(0, 0, 0, 0, 0, 0, outcome == Outcome.CREATED ? 1 : 0);
        }
        return new Counts(
                named ? 1 : 0,
                1,
                outcome == Outcome.CREATED ? 1 : 0,
                outcome == Outcome.CHANGED ? 1 : 0,
                outcome == Outcome.UNCHANGED ? 1 : 0,
                0,
                0);
    }

    /** Leaves one finding out because the knowledge does not take it, and says why. */
    void reject(UUID id, String reason) {
        var portion = staged.open(id, 1);
        if (portion.isEmpty()) {
            return;
        }
        var one = portion.getFirst();
        var passage = one.finding().field(Content.TITLE).map(Found::passage).orElse(Passage.line(0, one.finding().key()));
        staged.tick(id, one.position(), false, one.kind(), one.off(), one.on());
        runs.progress(id, new Counts(0, 1, 0, 0, 0, 1, 0), List.of(new Remark(Remark.Kind.REJECTED, reason, passage)));
    }
}
