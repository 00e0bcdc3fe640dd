package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.entries.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What differs between the version of the template that an entry is written with and the one in force, in the order of the old one:
 * fields that say something and must be decided on, fields that say nothing, and new fields.
 */
record Plan(Entry entry, Template from, Template to, List<Differing> said, List<Differing> silent, List<Field> fresh) {

    /**
     * A field that is gone or changed.
     *
     * @param before as it was last; nothing for a key that no version knows
     * @param after as it is now; nothing when it is gone
     */
    record Differing(String key, Optional<Field> before, Optional<Field> after, Told told) {

        boolean gone() {
            return after.isEmpty();
        }

        Input input() {
            return before.map(Field::input).orElse(told.values().isEmpty() ? Input.PROSE : Input.CODE);
        }
    }

    /** @param former fields of any version, for what is left of earlier moves */
    static Plan of(Entry entry, Template from, Template to, List<Field> former) {
        var differing = new ArrayList<Differing>();
        for (var field : from.fields()) {
            var after = to.field(field.key());
            var told = Told.by(entry.content(), field.key());
            if (after.filter(now -> means(now, field) && holds(now, told)).isEmpty()) {
                differing.add(new Differing(field.key(), Optional.of(field), after, told));
            }
        }
        for (var key : keys(entry)) {
            if (from.field(key).isEmpty()) {
                var before = former.stream().filter(field -> field.key().equals(key)).findFirst();
                differing.add(new Differing(key, before, to.field(key), Told.by(entry.content(), key)));
            }
        }
        var back = differing.stream().map(Differing::key).toList();
        return new Plan(
                entry,
                from,
                to,
                differing.stream().filter(each -> !each.told().isEmpty()).toList(),
                differing.stream().filter(each -> each.told().isEmpty()).toList(),
                to.fields().stream().filter(field -> from.field(field.key()).isEmpty() && !back.contains(field.key())).toList());
    }

    /** Nothing differs that a writer would notice. */
    boolean isEmpty() {
        return from.version() == to.version() && said.isEmpty();
    }

    /** Whether a field asks for the same in both versions; its place, its example and its weight are nothing to decide on. */
    private static boolean means(Field one, Field other) {
        return one.input() == other.input()
                && one.scheme().equals(other.scheme())
                && one.label().equals(other.label())
                && one.help().equals(other.help())
                && one.essential() == other.essential()
                && one.requiredFrom().equals(other.requiredFrom())
                && one.shortest() == other.shortest()
                && one.longest() == other.longest();
    }

    private static boolean holds(Field field, Told told) {
        return field.input().isText() ? told.values().isEmpty() : told.texts().isEmpty();
    }

    private static TreeSet<String> keys(Entry entry) {
        var keys = new TreeSet<>(entry.content().texts().keySet());
        keys.addAll(entry.content().values().keySet());
        return keys;
    }
}
