package fi.kutomo.knowledge.migrating;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the writer sent: for each field {@code do-key}, which is {@code keep}, {@code drop}, {@code to:field} or {@code other} with the
 * field in {@code other-key}; and the states of the entry and of the template that the page was made from.
 */
record MigrationForm(Map<String, String> sent) {

    static final MigrationForm EMPTY = new MigrationForm(Map.of());

    /** The answer to one field as it was given, empty if there is none. */
    String answer(Plan.Differing differing) {
        var otherwise = !other(differing).isEmpty() ? "other" : differing.gone() ? "" : "keep";
        return sent.getOrDefault("do-" + differing.key(), otherwise);
    }

    String other(Plan.Differing differing) {
        return sent.getOrDefault("other-" + differing.key(), "");
    }

    /** Decisions by field; what is not answered is asked for in {@code problems} by message keys. */
    Map<String, Decision> decisions(Plan plan, Map<String, String> problems) {
        var decisions = new LinkedHashMap<String, Decision>();
        for (var differing : plan.said()) {
            decision(differing).ifPresentOrElse(
                    decision -> decisions.put(differing.key(), decision),
                    () -> problems.put(differing.key(), answer(differing).equals("other")
                            ? "knowledge.migrating.wrong.noTarget"
                            : "knowledge.migrating.wrong.undecided"));
        }
        return decisions;
    }

    private Optional<Decision> decision(Plan.Differing differing) {
        var answer = answer(differing);
        return switch (answer) {
            case "keep" -> Optional.of(Decision.KEEP);
            case "drop" -> Optional.of(Decision.DROP);
            case "other" -> Optional.of(other(differing)).filter(key -> !key.isEmpty()).map(Decision::to);
            default -> answer.startsWith("to:") ? Optional.of(Decision.to(answer.substring(3))) : Optional.empty();
        };
    }

    Migrating.Wanted wanted(Map<String, Decision> decisions) {
        return new Migrating.Wanted(number("version"), (int) number("template"), decisions);
    }

    private long number(String name) {
        var text = sent.getOrDefault(name, "");
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }
}
