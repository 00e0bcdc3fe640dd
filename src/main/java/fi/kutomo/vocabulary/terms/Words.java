package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Lang;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Makes words comparable: one letter case, single spaces, and stems that are rough but need no dictionary. */
class Words {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Words() {}

    /** The label as it is compared: composed letters, lower case, single spaces. */
    static String plain(String label) {
        var text = Normalizer.isNormalized(label, Normalizer.Form.NFC) ? label : Normalizer.normalize(label, Normalizer.Form.NFC);
        return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Without the explanation in brackets at the end: "masennus" for "masennus (mielenterveys)". */
    static String unexplained(String label) {
        var bracket = label.endsWith(")") ? label.lastIndexOf(" (") : -1;
        return bracket > 0 ? label.substring(0, bracket) : label;
    }

    /** Runs of letters and digits, also with a hyphen, apostrophe or plus sign inside or behind. */
    static List<String> of(String plain) {
        var words = new ArrayList<String>();
        var start = -1;
        for (var at = 0; at <= plain.length(); at++) {
            var inside = at < plain.length() && isPart(plain.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(plain.substring(start, at));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '\'' || letter == '’' || letter == '+';
    }

    /** The stems of all words of a label, joined by blanks. */
    static String stems(String plain, Lang lang) {
        var words = of(plain);
        return words.size() == 1
                ? stem(words.getFirst(), lang)
                : String.join(" ", words.stream().map(word -> stem(word, lang)).toList());
    }

    static String stem(String word, Lang lang) {
        return switch (lang) {
            case FI -> finnish(word);
            case SV -> swedish(word);
            case EN -> english(word);
        };
    }

    /**
     * The light stemmer leaves työttömyy- and työttömyyd-, lapse- and laps- apart; cutting the letters in which the forms of one
     * word differ brings them together.
     */
    private static String finnish(String word) {
        var stem = LightStems.FINNISH.get().of(word);
        for (var ending : new String[] {"uude", "yyde", "uute", "yyte", "uud", "yyd", "uut", "yyt", "uus", "yys", "uuks", "yyks"}) {
            if (stem.length() > ending.length() + 3 && stem.endsWith(ending)) {
                return stem.substring(0, stem.length() - ending.length() + 1);
            }
        }
        for (var ending : new String[] {"uu", "yy"}) {
            if (stem.length() > 5 && stem.endsWith(ending)) {
                return stem.substring(0, stem.length() - 1);
            }
        }
        return stem.length() > 5 && "aeiouyäö".indexOf(stem.charAt(stem.length() - 1)) >= 0 && !stem.endsWith("u") && !stem.endsWith("y")
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static String swedish(String word) {
        return LightStems.SWEDISH.get().of(word);
    }

    private static String english(String word) {
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
