package fi.kutomo.vocabulary.areas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How Finnish place names are inflected. It offers more stems than a name really has, because a stem that no text contains does
 * no harm, and so needs no dictionary.
 */
class FinnishPlaces {

    /** Case endings with their illative and plural forms, longest first. */
    static final List<String> ENDINGS = List.of(
            "seen", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "tta", "ttä", "ksi", "han", "hän", "hon",
            "hön", "hun", "hyn", "hin", "hen", "ta", "tä", "na", "nä", "an", "än", "on", "ön", "un", "yn", "in", "en", "a", "ä", "n");

    /** Endings that say where something is or goes: an ordinary word with one of these is most often a place after all. */
    static final Set<String> LOCAL = Set.of("ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "seen");

    private static final String VOWELS = "aeiouyäöå";

    /** Consonants before the last vowel in the strong grade, and what becomes of them in the weak one. */
    private static final Map<String, String> WEAK = Map.ofEntries(
            Map.entry("kk", "k"),
            Map.entry("pp", "p"),
            Map.entry("tt", "t"),
            Map.entry("nk", "ng"),
            Map.entry("nt", "nn"),
            Map.entry("mp", "mm"),
            Map.entry("lt", "ll"),
            Map.entry("rt", "rr"),
            Map.entry("ht", "hd"),
            Map.entry("rk", "r"),
            Map.entry("lk", "l"),
            Map.entry("t", "d"),
            Map.entry("p", "v"),
            Map.entry("k", ""));

    private FinnishPlaces() {}

    /** Lower-case stems to which an ending may be joined. */
    static Set<String> stems(String name) {
        var word = name.toLowerCase(Locale.ROOT);
        var strong = new LinkedHashSet<String>();
        strong.add(word);
        addByEnding(word, strong);
        var all = new LinkedHashSet<>(strong);
        strong.forEach(stem -> all.add(weak(stem)));
        return all;
    }

    private static void addByEnding(String word, Set<String> stems) {
        if (word.endsWith("nen")) {
            var head = word.substring(0, word.length() - 3);
            stems.add(head + "se");
            stems.add(head + "si");
        } else if (word.endsWith("si")) {
            stems.add(cut(word, 2) + "de");
            stems.add(cut(word, 2) + "te");
        } else if (word.endsWith("i")) {
            stems.add(cut(word, 1) + "e");
        } else if (word.endsWith("e")) {
            stems.add(word + "e");
        } else if (word.endsWith("us") || word.endsWith("ys")) {
            stems.add(cut(word, 1) + "de");
            stems.add(cut(word, 1) + "kse");
        } else if (word.endsWith("as") || word.endsWith("äs")) {
            stems.add(strengthened(cut(word, 2)) + word.charAt(word.length() - 2) + word.charAt(word.length() - 2));
        } else if (word.endsWith("s")) {
            stems.add(cut(word, 1) + "kse");
        } else if (word.endsWith("t")) {
            stems.add(cut(word, 1));
            stems.add(cut(word, 2) + "oi");
        }
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static String strengthened(String head) {
        return head.endsWith("d") ? cut(head, 1) + "t" : head.endsWith("ng") ? cut(head, 1) + "k" : head;
    }

    private static String weak(String stem) {
        var end = stem.length() - 1;
        if (end < 2 || VOWELS.indexOf(stem.charAt(end)) < 0) {
            return stem;
        }
        for (var length = 2; length >= 1; length--) {
            var start = end - length;
            if (start < 1) {
                continue;
            }
            var weakened = WEAK.get(stem.substring(start, end));
            if (weakened != null && (length == 2 || VOWELS.indexOf(stem.charAt(start - 1)) >= 0)) {
                return stem.substring(0, start) + weakened + stem.substring(end);
            }
        }
        return stem;
    }
}
