package fi.kutomo.platform.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All that is wrong with a form, in the order of its fields: shown as a summary on top and at each field. */
public record Mistakes(List<Mistake> all) {

    public static Mistakes none() {
        return new Mistakes(List.of());
    }

    /** From field to text, in the order of the map. */
    public static Mistakes of(Map<String, String> byField) {
        return new Mistakes(byField.entrySet().stream()
                .map(entry -> new Mistake(entry.getKey(), entry.getValue()))
                .toList());
    }

    public Mistakes and(String field, String text) {
        var more = new ArrayList<>(all);
        more.add(new Mistake(field, text));
        return new Mistakes(List.copyOf(more));
    }

    /** These, and after them the others. */
    public Mistakes with(Mistakes others) {
        var more = new ArrayList<>(all);
        more.addAll(others.all);
        return new Mistakes(List.copyOf(more));
    }

    /** With what each field is called, from its name in the form; an empty answer leaves the text alone. */
    public Mistakes named(UnaryOperator<String> label) {
        return new Mistakes(all.stream()
                .map(mistake -> new Mistake(mistake.field(), label.apply(mistake.field()), mistake.text()))
                .toList());
    }

    public Optional<String> at(String field) {
        return all.stream().filter(mistake -> mistake.field().equals(field)).map(Mistake::text).findFirst();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
