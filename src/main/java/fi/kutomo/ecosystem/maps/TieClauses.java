package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.platform.web.ui.DateField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which ties are on a map. What holds of a past day is asked as it may be told today.
 *
 * @param kinds of stated and derived ties; empty: of every kind
 * @param least rung of the strength ladder, 1 to 4; 0: however strong. Ties that follow from common work have no rung
 * @param now only ties that hold today
 * @param day only actors and ties as they were on this day
 */
record TieClauses(Basis basis, List<String> kinds, int least, boolean now, Optional<LocalDate> day) {

    /** Kinds of ties in the order of the legend: stated ones, then those that follow from common work and membership. */
    static final List<String> KINDS = Stream.concat(
                    stated(), Stream.of("SAME_PROJECT", "SAME_PROGRAMME", "SAME_MODEL", "SAME_COMMUNITY", "SAME_NETWORK", "AUTHORITY_OF", "MODEL_FROM", "ADOPTION"))
            .toList();

    /** All ties of all times. */
    static final TieClauses ANY = new TieClauses(Basis.ALL, List.of(), 0, false, Optional.empty());

    /** The highest rung of the ladder. */
    static final int RUNGS = 4;

    static final String KIND_FIELD = "tie";
    static final String LEAST_FIELD = "strength";
    static final String DAY_FIELD = "on";

    /** From what ties follow. */
    enum Basis {
        ALL,
        STATED,
        DERIVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A value of an address that means nothing here.
     *
     * @param why end of the key of the message that says so
     */
    record Wrong(String field, String text, String why) {}

    /** What was read of an address, and what in it cannot be. */
    record Read(TieClauses ties, List<Wrong> wrong) {}

    TieClauses {
        kinds = List.copyOf(new LinkedHashSet<>(kinds));
        now = now && day.isEmpty();
    }

    private static Stream<String> stated() {
        return Arrays.stream(TieKind.values()).map(Enum::name);
    }

    /** @param today no later day is told */
    static Read read(Map<String, List<String>> sent, LocalDate today) {
        var wrong = new ArrayList<Wrong>();
        var basis = Arrays.stream(Basis.values()).filter(each -> each.word().equals(Sentence.first(sent, "ties"))).findFirst().orElse(Basis.ALL);
        var ties = new TieClauses(basis, kinds(sent, wrong), least(sent, wrong), Sentence.first(sent, "when").equals("now"), day(sent, today, wrong));
        return new Read(ties, List.copyOf(wrong));
    }

    /** Unknown kinds alone leave no tie on the map, rather than all. */
    private static List<String> kinds(Map<String, List<String>> sent, List<Wrong> wrong) {
        var kinds = new ArrayList<String>();
        for (var word : sent.getOrDefault(KIND_FIELD, List.of()).stream().filter(Predicate.not(String::isBlank)).toList()) {
            var kind = KINDS.stream().filter(each -> word(each).equals(word)).findFirst();
            kind.ifPresentOrElse(kinds::add, () -> wrong.add(new Wrong(KIND_FIELD, word, "kind")));
        }
        return kinds.isEmpty() && !wrong.isEmpty() ? List.of(Clause.NOBODY) : kinds;
    }

    private static int least(Map<String, List<String>> sent, List<Wrong> wrong) {
        var text = Sentence.first(sent, LEAST_FIELD).strip();
        if (text.isEmpty() || text.matches("[1-" + RUNGS + "]")) {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }
        wrong.add(new Wrong(LEAST_FIELD, text, "strength"));
        return 0;
    }

    private static Optional<LocalDate> day(Map<String, List<String>> sent, LocalDate today, List<Wrong> wrong) {
        var text = Sentence.first(sent, DAY_FIELD).strip();
        var day = DateField.read(text);
        if (!text.isEmpty() && day.filter(known -> !known.isAfter(today)).isEmpty()) {
            wrong.add(new Wrong(DAY_FIELD, text, day.isEmpty() ? "day" : "future"));
            return Optional.empty();
        }
        return day;
    }

    /** The word of a kind in addresses, as programs read it of each tie. */
    static String word(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The day on which ties have to hold; empty: whenever. */
    Optional<LocalDate> on(LocalDate today) {
        return now ? Optional.of(today) : day;
    }

    boolean take(Strand strand) {
        return (basis == Basis.ALL || strand.derived() == (basis == Basis.DERIVED))
                && (kinds.isEmpty() || kinds.contains(strand.kind()))
                && (least == 0 || strand.strength().orElse(0) >= least);
    }

    /** From what those follow that can be on the map at all. */
    Basis borne() {
        if (basis != Basis.ALL || least == 0 && KINDS.stream().noneMatch(kinds::contains)) {
            return basis;
        }
        boolean stated = least > 0 || stated().toList().containsAll(kinds);
        return stated ? Basis.STATED : stated().anyMatch(kinds::contains) ? Basis.ALL : Basis.DERIVED;
    }

    TieClauses without(String kind) {
        return new TieClauses(basis, kinds.stream().filter(each -> !each.equals(kind)).toList(), least, now, day);
    }

    TieClauses howeverStrong() {
        return new TieClauses(basis, kinds, 0, now, day);
    }

    TieClauses whenever() {
        return new TieClauses(basis, kinds, least, false, Optional.empty());
    }

    /** Fields of an address, one for each value; what is as usual is left out. */
    List<Map.Entry<String, String>> fields() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        if (basis != Basis.ALL) {
            fields.add(Map.entry("ties", basis.word()));
        }
        kinds.forEach(kind -> fields.add(Map.entry(KIND_FIELD, word(kind))));
        if (least > 0) {
            fields.add(Map.entry(LEAST_FIELD, String.valueOf(least)));
        }
        if (now) {
            fields.add(Map.entry("when", "now"));
        }
        day.ifPresent(known -> fields.add(Map.entry(DAY_FIELD, known.toString())));
        return fields;
    }
}
