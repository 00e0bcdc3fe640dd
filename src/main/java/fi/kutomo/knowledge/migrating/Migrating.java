package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.entries.Edit;
import fi.kutomo.knowledge.entries.EditLog;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves an entry to the newest version of its template, field by field. What is moved or dropped stays in the log of edits; what nobody
 * decides on is kept under its key. The public reads the published revision until the next one.
 */
@Workflow
class Migrating {

    private final EntryStore entries;
    private final TemplateStore templates;
    private final EntryRules rules;
    private final Carrying carrying;
    private final Belongings belongings;
    private final EditLog edits;
    private final AuditLog audit;
    private final Clock clock;

    Migrating(
            EntryStore entries,
            TemplateStore templates,
            EntryRules rules,
            Carrying carrying,
            Belongings belongings,
            EditLog edits,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.templates = templates;
        this.rules = rules;
        this.carrying = carrying;
        this.belongings = belongings;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the writer decided, and the states of the entry and of its template that they saw. */
    record Wanted(long entryVersion, int template, Map<String, Decision> decisions) {}

    /** The entry afterwards; or unchanged, with what cannot be done: message keys by field. */
    record Migrated(Entry entry, Map<String, String> problems) {}

    public Plan plan(EntryId id, Caller caller) {
        var entry = entries.get(id);
        rules.requireEdit(caller, entry);
        return plan(entry);
    }

    private Plan plan(Entry entry) {
        var former = templates.all(entry.kind()).stream()
                .flatMap(version -> Stream.concat(version.template().fields().stream(), version.hidden().stream()))
                .toList();
        return Plan.of(entry, templates.version(entry.kind(), entry.template()), templates.current(entry.kind()), former);
    }

    /** Fields of the new version that can take what this one says, with how they would say it. */
    public Map<Field, Told> rooms(Plan plan, Plan.Differing differing) {
        // As words it says the same in every field of one form, so the labels are asked for once
        var words = new EnumMap<Input, Optional<Told>>(Input.class);
        return plan.to().fields().stream()
                .filter(field -> Mapping.takes(field) && !field.key().equals(differing.key()))
                .flatMap(field -> (field.input().isText()
                                ? words.computeIfAbsent(field.input(), _ -> carried(plan, differing, field))
                                : carried(plan, differing, field))
                        .map(told -> Map.entry(field, told))
                        .stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    /** Refused when the entry or the template in force has changed since the writer saw them. */
    public Migrated migrate(EntryId id, Wanted wanted, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        var plan = plan(entry);
        if (entry.version() != wanted.entryVersion()) {
            throw new Refused("knowledge.migrating.changedMeanwhile");
        }
        if (plan.to().version() != wanted.template()) {
            throw new Refused("knowledge.migrating.newerMeanwhile");
        }
        var decisions = plan.said().stream()
                .collect(Collectors.toMap(
                        Plan.Differing::key,
                        each -> wanted.decisions().getOrDefault(each.key(), Decision.KEEP),
                        (one, _) -> one,
                        LinkedHashMap::new));
        var mapped = Mapping.of(entry.content(), plan.to(), decisions, (key, field) -> carried(plan, said(plan, key), field));
        if (!mapped.problems().isEmpty()) {
            return new Migrated(entry, mapped.problems());
        }
        if (plan.from().version() == plan.to().version() && mapped.content().equals(entry.content())) {
            return new Migrated(entry, Map.of());
        }
        return new Migrated(save(plan, mapped.content(), decisions, caller), Map.of());
    }

    private Entry save(Plan plan, Content content, Map<String, Decision> decisions, Caller caller) {
        var entry = plan.entry();
        var saved = entries.update(entry.migrated(plan.to().version(), content, clock.instant(), caller.person()));
        log(entry, content, decisions, caller);
        belongings.follow(plan, decisions);
        audit.record(caller, "knowledge.migrated", entry.ref(), Map.of(
                "from", plan.from().version(),
                "to", plan.to().version(),
                "moved", keys(decisions, Decision.Act.MOVE),
                "dropped", keys(decisions, Decision.Act.DROP)));
        return saved;
    }

    /** Each text as it was where it is no longer, and each as it is now where it changed. */
    private void log(Entry entry, Content after, Map<String, Decision> decisions, Caller caller) {
        var before = entry.content();
        var dropped = new ArrayList<EditLog.Line>();
        var replaced = new ArrayList<EditLog.Line>();
        var saved = new ArrayList<EditLog.Line>();
        var keys = new TreeSet<>(before.texts().keySet());
        Stream.of(after.texts(), before.values(), after.values()).forEach(part -> keys.addAll(part.keySet()));
        for (var key : keys) {
            var old = decisions.getOrDefault(key, Decision.KEEP).act() == Decision.Act.DROP ? dropped : replaced;
            for (var lang : Lang.ALL) {
                var was = before.text(key, lang).map(text -> text.text()).orElse("");
                var is = after.text(key, lang).map(text -> text.text()).orElse("");
                keep(was, is, said -> new EditLog.Line(entry.id(), key, lang, said), old, saved);
            }
            keep(String.join("\n", before.values(key)), String.join("\n", after.values(key)),
                    said -> new EditLog.Line(entry.id(), key, null, said), old, saved);
        }
        edits.keep(dropped, Edit.Kind.DROPPED, caller);
        edits.keep(replaced, Edit.Kind.REPLACED, caller);
        edits.keep(saved, Edit.Kind.SAVED, caller);
    }

    private static void keep(
            String was, String is, Function<String, EditLog.Line> line, List<EditLog.Line> old, List<EditLog.Line> fresh) {
        if (!was.equals(is)) {
            if (!was.isEmpty()) {
                old.add(line.apply(was));
            }
            if (!is.isEmpty()) {
                fresh.add(line.apply(is));
            }
        }
    }

    private Optional<Told> carried(Plan plan, Plan.Differing differing, Field to) {
        return carrying.carried(plan.entry(), differing.input(), differing.told(), to);
    }

    private static Plan.Differing said(Plan plan, String key) {
        return plan.said().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<String> keys(Map<String, Decision> decisions, Decision.Act act) {
        return decisions.entrySet().stream().filter(each -> each.getValue().act() == act).map(Map.Entry::getKey).toList();
    }
}
