package fi.kutomo.evidence.scales;

import fi.kutomo.platform.kernel.LocalizedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of the rules of one scale. A version that has been in force never changes.
 *
 * @param scale stable word, part of the address
 * @param name as people call it
 * @param about what it tells and what it does not
 * @param source where the rules are published, and which of their numbers are ours
 * @param levels from the lowest to the highest; the lowest asks for nothing. Empty for a scale of points
 * @param conclusions beside the levels; the first one whose conditions all hold is the conclusion
 * @param conditions what levels and conclusions ask for, by key
 * @param points for scales that start somewhere and take away and add
 * @param changes what is other than in the version before, and why; of a version that comes with the program
 */
public record Rules(
        String scale,
        int version,
        Form form,
        LocalizedText name,
        LocalizedText about,
        LocalizedText source,
        List<Level> levels,
        List<Level> conclusions,
        List<Asked> conditions,
        Optional<Points> points,
        Optional<LocalizedText> changes) {

    public Rules {
        levels = List.copyOf(levels);
        conclusions = List.copyOf(conclusions);
        conditions = List.copyOf(conditions);
    }

    /** How a level is found. */
    public enum Form {
        /** The highest level of which it and all lower ones hold. */
        LADDER,
        /** The highest level that holds, whatever the lower ones say. */
        BEST,
        /** A start, losses and gains. */
        POINTS
    }

    /** A level or a conclusion with the keys of the conditions that it asks for. */
    public record Level(String key, LocalizedText name, LocalizedText means, List<String> needs) {}

    /**
     * A condition with its words.
     *
     * @param words what is asked, as a statement that holds or not
     * @param advice what to do so that it holds
     */
    public record Asked(String key, LocalizedText words, LocalizedText advice, Condition condition) {}

    public Optional<Asked> asked(String key) {
        return conditions.stream().filter(asked -> asked.key().equals(key)).findFirst();
    }

    /** The level or conclusion with this key. */
    public Optional<Level> level(String key) {
        return java.util.stream.Stream.concat(levels.stream(), conclusions.stream()).filter(level -> level.key().equals(key)).findFirst();
    }

    public int rung(String key) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    public String signature() {
        return scale + "/" + version;
    }

    /** The same rules as another version. */
    public Rules numbered(int other) {
        return new Rules(scale, other, form, name, about, source, levels, conclusions, conditions, points, changes);
    }

    /** As a later version begins: what was other in this one is not its story. */
    public Rules begun(int number) {
        return new Rules(scale, number, form, name, about, source, levels, conclusions, conditions, points, Optional.empty());
    }

    /** Whether they say the same, whatever their numbers are. */
    public boolean saysLike(Rules other) {
        return begun(0).equals(other.begun(0));
    }

    /** Why these rules cannot be used, as message keys with the key that is wrong; empty when they can. */
    public Optional<Fault> fault() {
        if (name.byLang().size() < 3 || about.byLang().size() < 3 || changes.filter(words -> words.byLang().size() < 3).isPresent()) {
            return Optional.of(new Fault("evidence.scales.fault.languages", scale));
        }
        if (form == Form.POINTS) {
            return points.isEmpty() ? Optional.of(new Fault("evidence.scales.fault.points", scale)) : points.get().fault();
        }
        if (levels.isEmpty() || !levels.getFirst().needs().isEmpty()) {
            return Optional.of(new Fault("evidence.scales.fault.lowest", levels.isEmpty() ? scale : levels.getFirst().key()));
        }
        var keys = new LinkedHashSet<String>();
        for (var level : java.util.stream.Stream.concat(levels.stream(), conclusions.stream()).toList()) {
            var fault = fault(level, keys);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return conditions.stream()
                .filter(asked -> asked.words().byLang().size() < 3 || asked.advice().byLang().size() < 3)
                .findFirst()
                .map(asked -> new Fault("evidence.scales.fault.languages", asked.key()));
    }

    private Optional<Fault> fault(Level level, Set<String> keys) {
        if (!keys.add(level.key())) {
            return Optional.of(new Fault("evidence.scales.fault.twice", level.key()));
        }
        if (level.name().byLang().size() < 3) {
            return Optional.of(new Fault("evidence.scales.fault.languages", level.key()));
        }
        return level.needs().stream()
                .filter(need -> asked(need).isEmpty())
                .findFirst()
                .map(need -> new Fault("evidence.scales.fault.unknown", need));
    }

    /** What is wrong, and at which key. */
    public record Fault(String messageKey, String at) {}
}
