package fi.kutomo.search.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way to read a Finnish word: its parts in order. {@code nuorisotyöttömyyttä} is {@code nuoriso} and {@code työttömyys}; the latter
 * is made of {@code työ} by way of {@code työtön}.
 */
record Analysis(List<Part> parts) {

    /** Longest run of parts that is kept as a word of its own. */
    private static final int LONGEST_RUN = 4;

    /**
     * One part of a compound.
     *
     * @param surface as it stands inside the word, without the ending if it is the last
     * @param lemmas base forms from the root to the fully derived one, which is the last
     */
    record Part(String surface, List<String> lemmas) {

        String lemma() {
            return lemmas.getLast();
        }
    }

    /** The dictionary form of the whole word. */
    String base() {
        return run(0, parts.size() - 1);
    }

    /** The base form, every run of parts in its base form, and the roots of the parts. */
    Set<String> all() {
        var forms = new LinkedHashSet<String>();
        forms.add(base());
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from; to < parts.size() && to - from < LONGEST_RUN; to++) {
                forms.add(run(from, to));
            }
        }
        parts.forEach(part -> forms.addAll(part.lemmas()));
        return forms;
    }

    private String run(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(parts.get(i).surface());
        }
        return text.append(parts.get(to).lemma()).toString();
    }

    /**
     * Reads the symbols of the Finnish transducer. {@code [Xp]…[X]} holds the base form of a root, {@code [Xj]…[X]} that of a derivation,
     * {@code [Xr]…[X]} the capital letters, {@code [Bc]} divides the parts of a compound and {@code [Tn4]} makes a noun in -minen of a verb.
     */
    static Analysis of(List<String> symbols) {
        var reading = new Reading();
        symbols.forEach(reading::take);
        return reading.done();
    }

    private static final class Reading {

        private final List<Part> parts = new ArrayList<>();
        private List<String> lemmas = new ArrayList<>();
        private StringBuilder surface = new StringBuilder();
        private StringBuilder lemma = new StringBuilder();
        private String before = "";
        private char inside = ' ';

        void take(String symbol) {
            if (symbol.length() < 3 || symbol.charAt(0) != '[') {
                if (inside == ' ') {
                    surface.append(symbol);
                } else if (inside != 'r') {
                    lemma.append(symbol);
                }
                return;
            }
            switch (symbol) {
                case "[Xp]" -> open('p');
                case "[Xj]" -> open('j');
                case "[Xr]", "[Xs]" -> open('r');
                case "[X]" -> close();
                case "[Tn4]" -> lemmas.add(surface + "minen");
                case "[Bc]" -> endPart();
                default -> {}
            }
        }

        private void open(char what) {
            inside = what;
            lemma = new StringBuilder();
            before = surface.toString();
        }

        private void close() {
            if (inside == 'p') {
                lemmas.add(tidy(lemma.toString()));
                if (!before.isEmpty()) {
                    lemmas.add(tidy(before + lemma)); // a number or letter stands before the root, as in III-vaihe
                }
            } else if (inside == 'j') {
                lemmas.add(tidy(before + lemma));
            }
            inside = ' ';
        }

        private void endPart() {
            if (lemmas.isEmpty()) {
                lemmas.add(tidy(surface.toString()));
            }
            if (!lemmas.getLast().isEmpty()) {
                parts.add(new Part(surface.toString(), List.copyOf(lemmas)));
            }
            lemmas = new ArrayList<>();
            surface = new StringBuilder();
        }

        Analysis done() {
            endPart();
            return new Analysis(List.copyOf(parts));
        }

        private static String tidy(String lemma) {
            var plain = lemma.replace("=", "").toLowerCase(java.util.Locale.ROOT);
            return plain.length() > 1 && plain.endsWith("-") ? plain.substring(0, plain.length() - 1) : plain;
        }
    }
}
