package fi.kutomo.exchange.importing;

import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Lang;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an import would do to one entry.
 *
 * @param target the entry that it would change; empty when it would create one
 * @param twin an entry with the same title that is not taken for the same thing
 * @param origin what is known of an earlier bringing of the same thing
 */
record Plan(Wish wish, Optional<PermanentId> target, Optional<PermanentId> twin, Optional<Origin> origin, List<FieldPlan> fields) {

    /** What would become of the entry. */
    enum Doing {
        CREATE,
        CHANGE,
        NOTHING
    }

    Doing doing() {
        if (target.isEmpty()) {
            return Doing.CREATE;
        }
        return fields.stream().anyMatch(FieldPlan::writes) ? Doing.CHANGE : Doing.NOTHING;
    }

    EntryKind kind() {
        return wish.kind();
    }

    Lang lang() {
        return wish.finding().lang();
    }

    /** Titles of organisations that must be created first. */
    Set<String> newOrganisations() {
        return fields.stream()
                .filter(FieldPlan::writes)
                .flatMap(field -> field.now().stream())
                .filter(value -> value.startsWith(FieldPlan.NEW))
                .map(value -> value.substring(FieldPlan.NEW.length()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** The arrival, once the organisations that it names exist. */
    Arrival arrival(Map<String, PermanentId> created, String note) {
        var texts = new HashMap<String, Map<Lang, Text>>();
        var values = new HashMap<String, List<String>>();
        for (var field : fields) {
            if (!field.writes()) {
                continue;
            }
            var key = field.found().field();
            if (field.found().lang().isPresent()) {
                texts.computeIfAbsent(key, _ -> new EnumMap<>(Lang.class))
                        .put(field.found().lang().get(), new Text(field.now().getFirst(), TextStatus.ORIGINAL));
            } else {
                values.put(key, field.now().stream().map(value -> linked(value, created)).distinct().toList());
            }
        }
        return new Arrival(target, kind(), lang(), new Content(texts, values), note);
    }

    private static String linked(String value, Map<String, PermanentId> created) {
        if (!value.startsWith(FieldPlan.NEW)) {
            return value;
        }
        var title = value.substring(FieldPlan.NEW.length());
        return java.util.Objects.requireNonNull(created.get(title), title).value();
    }
}
