package fi.kutomo.evaluation.indicators;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what people are told apart. The classes are those of the common indicators of ESF+ where it has some. */
public enum Breakdown {
    SEX("women", "men", "other"),
    AGE("under-18", "18-29", "30-54", "55-over"),
    WORK("employed", "unemployed", "inactive"),
    EDUCATION("isced-0-2", "isced-3-4", "isced-5-8"),
    PLACE("rural", "urban");

    private final List<String> classes;

    Breakdown(String... classes) {
        this.classes = List.of(classes);
    }

    /** The classes with the breakdown before them, as they stand in forms and files: {@code age/18-29}. */
    public List<String> keys() {
        return classes.stream().map(each -> word() + "/" + each).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Breakdown> of(String key) {
        return Stream.of(values()).filter(breakdown -> breakdown.keys().contains(key)).findFirst();
    }

    /** The name of a class as a message. */
    public static String messageKey(String key) {
        return "evaluation.indicators.class." + key.replace('/', '-');
    }
}
