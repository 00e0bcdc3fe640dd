package fi.kutomo.ecosystem.introductions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Forms of a name in the cases of Finnish and Swedish, as {@link Veil} compares them. */
final class NameForms {

    /** Shorter words are not compared letter by letter. */
    static final int SHORTEST = 3;

    private static final String CASES = "(?:n|s|a|in|lle|lla|lta|sta|ssa|en)?";

    /** What follows a short form: the endings of cases, of one and of many. */
    private static final String AFTER = "(?:n|t|a|e\\p{L}{1,4}|[tn]a|ksi|h?[aeiouy]n|i?en|jen|[ij]a|i[ls]\\p{L}*|[ls]\\p{L}{1,4}|kin|kaan)?";

    /** Finnish words whose forms have other letters than the name; all are written as names are compared. */
    private static final List<Change> CHANGES = List.of(
            // Ahonen – Ahosen
            Change.of("nen", "s"),
            // Mäki – Mäen, Joki – Joen, Lupa – Luvan, Tupa – Tuvan, Levi – Leven
            Change.of("([aeiouy])ki", "$1e"),
            Change.of("([aeiouy])k([aeouy])", "$1$2"),
            Change.of("([aeiouy])p([aeiouy])", "$1v$2"),
            Change.of("([aeiouy]l|[aeiouy]r)p([aeiouy])", "$1v$2"),
            // Kurki – Kurjen, Arki – Arjen; the k is gone in what is compared
            Change.of("([rlh])k?[ei]", "$1je"),
            Change.of("uku", "uvu"),
            Change.of("yky", "yvy"),
            // Kivi – Kiven, Onni – Onnen, Lahti – Lahden
            Change.of("i", "e"),
            // Vesi – Veden, Vuosi – Vuoden
            Change.of("si", "te"),
            // Kangas – Kankaan, Tuomas – Tuomaan, Ilves – Ilveksen, Markus – Markuksen, Kannus – Kannuksen
            Change.of("([aeiouy])s", "$1$1"),
            Change.of("([aeiouy])s", "$1ks"),
            Change.of("([aeiouy])s", "$1te"),
            Change.of("vas", "paa"),
            Change.of("is", "ii"),
            // Kaunotar – Kaunottaren, Sisar – Sisaren
            Change.of("([rl])", "$1e"));

    private NameForms() {}

    /** Whether a word of a text tells a word of a name; both canonical. */
    static boolean tells(String word, String name) {
        if (word.equals(name) || name.length() >= 5 && word.contains(name)) {
            return true;
        }
        if (name.length() == SHORTEST) {
            return word.matches(Pattern.quote(name) + CASES) || inflected(name).skip(1).anyMatch(form -> begins(word, form));
        }
        var stem = name.replaceAll("[aeiouy]{1,2}$", "");
        return stem.length() >= 4 && word.startsWith(stem)
                || shared(word, name) >= Math.max(4, name.length() - 2) && Math.abs(word.length() - name.length()) <= 6
                || inflected(name).anyMatch(form -> begins(word, form));
    }

    /** Whether a word is this form of a name or an ending of it; after a short one only a case may follow. */
    private static boolean begins(String word, String form) {
        return form.length() >= 5 ? word.startsWith(form) : word.startsWith(form) && word.substring(form.length()).matches(AFTER);
    }

    /** How forms of a Finnish name begin that do not begin like the name itself. */
    private static Stream<String> inflected(String name) {
        var forms = new ArrayList<>(List.of(name));
        for (var change : CHANGES) {
            var of = change.ending().matcher(name);
            if (of.find()) {
                forms.add(of.replaceFirst(change.becomes()));
            }
        }
        return forms.stream();
    }

    /** What an ending becomes before the endings of cases. */
    private record Change(Pattern ending, String becomes) {

        static Change of(String ending, String becomes) {
            return new Change(Pattern.compile(ending + "$"), becomes);
        }
    }

    private static int shared(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Without case and accents, with the grades of consonants as one. */
    static String canonical(String word) {
        return folded(word)
                .replace("ng", "nk")
                .replace("nn", "nt")
                .replace("ll", "lt")
                .replace("mm", "mp")
                .replace("rr", "rt")
                .replaceAll("([kpt])\\1", "$1")
                .replace('d', 't')
                .replaceAll("([rlh])k(?=[aeiouy])", "$1");
    }

    static String squeezed(String text) {
        return folded(text).replaceAll("[^\\p{L}\\d]", "");
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae");
    }
}
