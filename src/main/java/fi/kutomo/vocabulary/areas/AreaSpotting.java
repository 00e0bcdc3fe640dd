package fi.kutomo.vocabulary.areas;

import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the names of areas in a running text. A name begins with a capital letter and is a whole word. One that is an ordinary word
 * or a person's name too counts only away from the beginning of a sentence and of other capitals, or with an ending that says where.
 */
class AreaSpotting {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-:’'][\\p{L}\\d]+)*-?");

    private final AreaNames names;

    AreaSpotting(AreaNames names) {
        this.names = names;
    }

    private record Word(String text, int start, int end) {

        boolean isCapital() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    Map<String, Integer> count(String text, Lang lang) {
        var langs = EnumSet.of(Lang.FI, lang == Lang.FI ? Lang.FI : Lang.SV, lang);
        var words = words(text);
        var counts = new LinkedHashMap<String, Integer>();
        for (var at = 0; at < words.size(); at++) {
            if (words.get(at).isCapital()) {
                at += countAt(text, words, at, langs, counts);
            }
        }
        return counts;
    }

    /** Counts the longest name that begins here; answers how many further words it takes up. */
    private int countAt(String text, List<Word> words, int at, Set<Lang> langs, Map<String, Integer> counts) {
        for (var length = Math.min(names.longest(), words.size() - at); length >= 1; length--) {
            var named = phrase(text, words, at, length).flatMap(phrase -> names.named(phrase, langs));
            if (named.isPresent() && isMeant(text, words, at, length, named.get())) {
                counts.merge(named.get().key(), 1, Integer::sum);
                return length - 1;
            }
        }
        return 0;
    }

    private static Optional<String> phrase(String text, List<Word> words, int at, int length) {
        var phrase = new StringBuilder(words.get(at).text());
        for (var next = at + 1; next < at + length; next++) {
            if (!text.substring(words.get(next - 1).end(), words.get(next).start()).isBlank()) {
                return Optional.empty();
            }
            phrase.append(' ').append(words.get(next).text());
        }
        return Optional.of(completed(phrase.toString().toLowerCase(Locale.ROOT), words, at, length));
    }

    /** "Etelä-" in "Etelä- ja Pohjois-Savo" borrows its end from the word behind "ja". */
    private static String completed(String phrase, List<Word> words, int at, int length) {
        if (length != 1 || !phrase.endsWith("-") || at + 2 >= words.size()) {
            return phrase;
        }
        var other = words.get(at + 2).text().toLowerCase(Locale.ROOT);
        var joined = Set.of("ja", "sekä", "och", "samt", "and").contains(words.get(at + 1).text());
        return joined && other.indexOf('-') > 0 ? phrase + other.substring(other.indexOf('-') + 1) : phrase;
    }

    private boolean isMeant(String text, List<Word> words, int at, int length, AreaNames.Named named) {
        if (!names.isEveryday(named.key()) || named.form() == AreaNames.Form.WITH_KIND || named.form() == AreaNames.Form.LOCAL) {
            return true;
        }
        var before = at == 0 ? "." : text.substring(words.get(at - 1).end(), words.get(at).start());
        var beginsSentence = before.matches("(?s).*[.!?:•\"”].*|(?s).*\\n\\s*\\n.*") || at == 0;
        var besideName = at > 0 && before.isBlank() && words.get(at - 1).isCapital()
                || at + length < words.size()
                        && words.get(at + length).isCapital()
                        && text.substring(words.get(at + length - 1).end(), words.get(at + length).start()).isBlank();
        return !beginsSentence && !besideName;
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
        return words;
    }
}
