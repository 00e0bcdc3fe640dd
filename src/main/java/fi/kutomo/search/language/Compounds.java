package fi.kutomo.search.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Splits compounds and finds base forms by lists of words, where no dictionary tells them. Words of the vocabulary are base forms; words
 * noticed in texts stand in any form and only show that a word exists. Both are compared by stems.
 */
final class Compounds {

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_SURE = 4;
    private static final int SHORTEST_COMPOUND = 7;
    private static final int MOST_WORDS = 300_000;
    private static final int MOST_PARTS = 4;

    private final Set<String> bases = ConcurrentHashMap.newKeySet();
    private final Set<String> noticed = ConcurrentHashMap.newKeySet();
    private final UnaryOperator<String> stem;
    private final Linking linking;
    private final int longestEnding;

    /** The forms that a word takes as the first part of a compound, led back to words. */
    interface Linking {
        List<String> words(String firstPart);
    }

    Compounds(UnaryOperator<String> stem, Linking linking, int longestEnding) {
        this.stem = stem;
        this.linking = linking;
        this.longestEnding = longestEnding;
    }

    void learn(Collection<String> words) {
        add(words, bases);
    }

    void notice(Collection<String> words) {
        add(words, noticed);
    }

    private void add(Collection<String> words, Set<String> stems) {
        for (var word : words) {
            if (word.length() >= SHORTEST_PART && stems.size() < MOST_WORDS) {
                stems.add(stem.apply(Folding.fold(word)));
            }
        }
    }

    /** Stems of the base form and of the parts, as far as the lists tell. */
    Set<String> parts(String word) {
        var found = new LinkedHashSet<String>();
        base(word).ifPresent(found::add);
        if (word.length() >= SHORTEST_COMPOUND) {
            split(word, MOST_PARTS, found);
        }
        return found;
    }

    /** Takes the longest first part whose rest is a word or falls into words; a long first part is seldom there by chance. */
    private boolean split(String word, int most, Set<String> found) {
        for (int at = word.length() - SHORTEST_PART; most > 1 && at >= SHORTEST_PART; at--) {
            var first = first(word.substring(0, at));
            var rest = word.substring(at);
            if (first.isPresent()) {
                var last = base(rest).or(() -> Optional.of(stem.apply(rest)).filter(noticed::contains));
                boolean further = rest.length() >= SHORTEST_COMPOUND && split(rest, most - 1, found);
                if (last.isPresent() || further) {
                    found.add(first.get());
                    last.ifPresent(found::add);
                    return true;
                }
            }
        }
        return false;
    }

    /** The vocabulary's word of which this is a form: the longest whose stem it begins with, an ending apart. */
    private Optional<String> base(String word) {
        var whole = stem.apply(word);
        if (bases.contains(whole)) {
            return Optional.of(whole);
        }
        int shortest = Math.max(SHORTEST_SURE, word.length() - longestEnding);
        for (int length = word.length() - 1; length >= shortest; length--) {
            if (bases.contains(word.substring(0, length))) {
                return Optional.of(word.substring(0, length));
            }
        }
        return Optional.empty();
    }

    private Optional<String> first(String part) {
        for (var word : linking.words(part)) {
            var candidate = stem.apply(word);
            if (bases.contains(candidate) || noticed.contains(candidate) && part.length() > SHORTEST_SURE) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
