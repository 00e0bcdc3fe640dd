package fi.kutomo.evaluation.gathering;

import fi.kutomo.evaluation.indicators.Breakdown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The heading of a column.
 *
 * @param name as the export writes it; the class of a breakdown, such as {@code age/18-29}, is a heading too
 */
record Heading(String name) {

    static final Heading INDICATOR = new Heading("indicator");
    static final Heading PERIOD = new Heading("period");
    static final Heading FROM = new Heading("from");
    static final Heading UNTIL = new Heading("until");
    static final Heading NUMBER = new Heading("number");
    static final Heading DENOMINATOR = new Heading("denominator");
    static final Heading PEOPLE = new Heading("people");
    static final Heading REPEATED = new Heading("repeated");
    static final Heading WORDS = new Heading("words");
    static final Heading SOURCE = new Heading("source");
    static final Heading NOTE = new Heading("note");

    /** What people write at the head of a column, in the three languages. */
    private static final List<Also> ALSO = List.of(
            new Also(INDICATOR, Set.of("indicator", "mittari", "indikator", "mätare", "code", "koodi", "kod")),
            new Also(PERIOD, Set.of("period", "kausi", "jakso")),
            new Also(FROM, Set.of("from", "starts", "alku", "alkaen", "från", "börjar")),
            new Also(UNTIL, Set.of("until", "ends", "loppu", "asti", "till", "slutar")),
            new Also(NUMBER, Set.of("number", "value", "numerator", "arvo", "luku", "osoittaja", "värde", "tal", "täljare")),
            new Also(DENOMINATOR, Set.of("denominator", "nimittäjä", "nämnare")),
            new Also(PEOPLE, Set.of("people", "n", "vastaajia", "henkilöitä", "svarande", "personer")),
            new Also(REPEATED, Set.of("repeated", "laskettu muuallakin", "räknade även annanstans")),
            new Also(WORDS, Set.of("words", "sanoin", "ord")),
            new Also(SOURCE, Set.of("source", "lähde", "källa")),
            new Also(NOTE, Set.of("note", "huomautus", "anmärkning")));

    private record Also(Heading heading, Set<String> words) {}

    static Optional<Heading> read(String written) {
        var plain = written.strip().toLowerCase(Locale.ROOT);
        return ALSO.stream()
                .filter(also -> also.words().contains(plain))
                .map(Also::heading)
                .findFirst()
                .or(() -> Breakdown.of(plain).map(_ -> new Heading(plain)));
    }

    boolean part() {
        return name.contains("/");
    }
}
