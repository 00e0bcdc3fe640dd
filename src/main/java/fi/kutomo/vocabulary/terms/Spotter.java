package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the labels of a scheme in a running text of one language, inflected ones and beginnings of compounds included. */
class Spotter {

    /** A shorter stem at the beginning of a longer word says too little. */
    private static final int SHORTEST_PREFIX = 6;

    private final Lang lang;
    private final Map<String, List<Phrase>> byFirstStem = new HashMap<>();

    Spotter(Lang lang) {
        this.lang = lang;
    }

    private record Phrase(String[] stems, int term) {}

    void learn(String label, int term) {
        var stems = stems(label);
        if (stems.length > 0 && !(stems.length == 1 && stems[0].length() < 3 && !isAbbreviation(label))) {
            byFirstStem.computeIfAbsent(stems[0], stem -> new ArrayList<>(1)).add(new Phrase(stems, term));
        }
    }

    private static boolean isAbbreviation(String label) {
        return label.equals(label.toUpperCase(java.util.Locale.ROOT));
    }

    private String[] stems(String text) {
        return Words.of(Words.plain(text)).stream().map(word -> Words.stem(word, lang)).toArray(String[]::new);
    }

    /** Terms by number with how often they are named; the longest label wins at each word. */
    Map<Integer, Integer> count(String text) {
        var stems = stems(text);
        var counts = new LinkedHashMap<Integer, Integer>();
        for (var at = 0; at < stems.length; ) {
            at += countAt(stems, at, counts);
        }
        return counts;
    }

    private int countAt(String[] stems, int at, Map<Integer, Integer> counts) {
        var longest = 0;
        Collection<Integer> terms = List.of();
        for (var phrase : byFirstStem.getOrDefault(stems[at], List.of())) {
            var length = phrase.stems().length;
            if (length >= longest && at + length <= stems.length
                    && Arrays.equals(phrase.stems(), 0, length, stems, at, at + length)) {
                terms = length > longest ? new TreeSet<>() : terms;
                longest = length;
                terms.add(phrase.term());
            }
        }
        if (longest == 0) {
            terms = prefixed(stems[at]);
            longest = 1;
        }
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        return longest;
    }

    /** The terms of the longest one-word label with which the word begins: työttömyys in työttömyysaste. */
    private Collection<Integer> prefixed(String stem) {
        for (var length = stem.length() - 1; length >= SHORTEST_PREFIX; length--) {
            var terms = new TreeSet<Integer>();
            for (var phrase : byFirstStem.getOrDefault(stem.substring(0, length), List.of())) {
                if (phrase.stems().length == 1) {
                    terms.add(phrase.term());
                }
            }
            if (!terms.isEmpty()) {
                return terms;
            }
        }
        return List.of();
    }
}
