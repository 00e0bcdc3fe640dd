package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.importing.FieldPlan.Step;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares what was found with what is here, and says field by field what an import would do. Writes nothing. */
@Component
class Planning {

    private final Entries entries;
    private final Terms terms;
    private final Areas areas;
    private final OriginStore origins;

    Planning(Entries entries, Terms terms, Areas areas, OriginStore origins) {
        this.entries = entries;
        this.terms = terms;
        this.areas = areas;
        this.origins = origins;
    }

    /** Plans in the order of the wishes, for a few thousand of them in a handful of questions. */
    List<Plan> of(List<Wish> wishes) {
        var known = origins.of(wishes.stream().map(wish -> wish.finding().key()).toList());
        var targets = targets(wishes, known);
        var contents = entries.contents(new HashSet<>(targets.values()));
        var linked = entries.find(linkedFrom(contents.values()));
        var twins = twins(wishes, targets);
        var resolving = new Resolving(terms, areas, entries, wishes);
        var templates = new EnumMap<EntryKind, Template>(EntryKind.class);
        var plans = new ArrayList<Plan>(wishes.size());
        for (var wish : wishes) {
            var key = wish.finding().key();
            var target = Optional.ofNullable(targets.get(key)).filter(contents::containsKey);
            var there = new There(
                    target.map(contents::get).orElse(Content.empty()),
                    Optional.ofNullable(known.get(key)),
                    linked,
                    target.isEmpty());
            var template = templates.computeIfAbsent(wish.kind(), entries::template);
            var fields = Suggestions.with(wish.finding(), resolving).stream()
                    .map(found -> field(found, wish, template, there, resolving))
                    .toList();
            plans.add(new Plan(wish, target, target.isPresent() ? Optional.empty() : Optional.ofNullable(twins.get(key)), there.origin(), fields));
        }
        return plans;
    }

    /** The same thing as one brought before, or, for a project, one with the same code. */
    private Map<String, PermanentId> targets(List<Wish> wishes, Map<String, Origin> known) {
        var targets = new HashMap<String, PermanentId>();
        known.forEach((key, origin) -> targets.put(key, origin.id()));
        var codes = new HashMap<String, String>();
        var addresses = new HashMap<EntryKind, Map<String, String>>();
        var names = new HashMap<String, String>();
        for (var wish : wishes) {
            var finding = wish.finding();
            if (targets.containsKey(finding.key())) {
                continue;
            }
            if (wish.kind() == EntryKind.PROJECT && !finding.value("code").isEmpty()) {
                codes.put(finding.value("code"), finding.key());
            } else if (wish.kind() == EntryKind.ORGANISATION) {
                names.put(Resolving.tidy(finding.title()), finding.key());
            } else if (!finding.value("source").isEmpty()) {
                addresses.computeIfAbsent(wish.kind(), _ -> new HashMap<>()).put(finding.value("source"), finding.key());
            }
        }
        put(targets, codes, codes.isEmpty() ? Map.of() : entries.having(EntryKind.PROJECT, "code", codes.keySet()));
        put(targets, names, names.isEmpty() ? Map.of() : entries.titled(EntryKind.ORGANISATION, names.keySet()));
        addresses.forEach((kind, keys) -> put(targets, keys, entries.having(kind, "source", keys.keySet())));
        return targets;
    }

    private static void put(Map<String, PermanentId> targets, Map<String, String> keys, Map<String, PermanentId> found) {
        found.forEach((value, id) -> {
            var key = keys.get(value);
            if (key != null) {
                targets.put(key, id);
            }
        });
    }

    /** Entries with the same title that nothing proves to be the same thing. */
    private Map<String, PermanentId> twins(List<Wish> wishes, Map<String, PermanentId> targets) {
        var byKind = wishes.stream()
                .filter(wish -> wish.kind() != EntryKind.PROJECT && !targets.containsKey(wish.finding().key()))
                .collect(Collectors.groupingBy(Wish::kind));
        var twins = new HashMap<String, PermanentId>();
        byKind.forEach((kind, some) -> {
            var titled = entries.titled(kind, some.stream().map(wish -> wish.finding().title()).toList());
            some.forEach(wish -> {
                var twin = titled.get(wish.finding().title());
                if (twin != null) {
                    twins.put(wish.finding().key(), twin);
                }
            });
        });
        return twins;
    }

    private Set<PermanentId> linkedFrom(Collection<Content> contents) {
        var ids = new HashSet<PermanentId>();
        contents.forEach(content -> content.values().values().forEach(values ->
                values.stream().filter(value -> value.startsWith("KTM-")).map(PermanentId::parse).flatMap(Optional::stream).forEach(ids::add)));
        return ids;
    }

    private static FieldPlan field(Found found, Wish wish, Template template, There there, Resolving resolving) {
        var resolved = resolving.of(found);
        var now = there.sameName(found, resolved.values());
        var before = there.values(found);
        return new FieldPlan(found, step(found, wish, template, there, now, before), now, before, resolved.unknown());
    }

    private static Step step(Found found, Wish wish, Template template, There there, List<String> now, List<String> before) {
        if (template.field(found.field()).isEmpty()) {
            return Step.NO_FIELD;
        }
        if (now.isEmpty()) {
            return Step.UNKNOWN;
        }
        if (same(found, wish, now, before)) {
            return Step.SAME;
        }
        if (wish.off().contains(found.field())) {
            return Step.OFF;
        }
        if (before.isEmpty() && (there.fresh || there.origin.flatMap(origin -> origin.fingerprint(found.field())).isEmpty())) {
            return Step.ADD;
        }
        var brought = there.origin.flatMap(origin -> origin.fingerprint(found.field()));
        if (wish.on().contains(found.field()) || brought.filter(Origin.fingerprint(before)::equals).isPresent()) {
            return Step.CHANGE;
        }
        return brought.filter(Origin.fingerprint(now)::equals).isPresent() ? Step.KEPT : Step.CONFLICT;
    }

    /** Lists of projects differ in commas and quotes from edition to edition: a title with the same words is the same. */
    private static boolean same(Found found, Wish wish, List<String> now, List<String> before) {
        if (now.equals(before)) {
            return true;
        }
        boolean list = wish.kind() == EntryKind.PROJECT && !found.passage().column().isEmpty();
        return list && found.sense() == Found.Sense.TEXT && !before.isEmpty() && words(now.getFirst()).equals(words(before.getFirst()));
    }

    static String words(String text) {
        return text.replaceAll("[\\p{P}\\p{S}\\s]+", "");
    }

    /** What is here of one entry. */
    private record There(Content content, Optional<Origin> origin, Map<PermanentId, EntrySummary> linked, boolean fresh) {

        List<String> values(Found found) {
            if (found.lang().isEmpty()) {
                return content.values(found.field());
            }
            return content.text(found.field(), found.lang().get()).map(text -> List.of(text.text())).orElse(List.of());
        }

        /** Where a link here already leads to an organisation whose name differs only in commas, no second one is made. */
        List<String> sameName(Found found, List<String> values) {
            if (found.sense() != Found.Sense.ENTRY || values.stream().noneMatch(value -> value.startsWith(FieldPlan.NEW))) {
                return values;
            }
            return values.stream().map(value -> {
                var title = words(value.substring(value.startsWith(FieldPlan.NEW) ? FieldPlan.NEW.length() : 0));
                return content.values(found.field()).stream()
                        .filter(id -> value.startsWith(FieldPlan.NEW))
                        .filter(id -> PermanentId.parse(id).map(linked::get).filter(java.util.Objects::nonNull).stream()
                                .flatMap(entry -> entry.titles().values().stream())
                                .anyMatch(there -> words(there).equals(title)))
                        .findFirst()
                        .orElse(value);
            }).toList();
        }
    }
}
