package fi.kutomo.platform.files;

import fi.kutomo.platform.kernel.Lang;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of the three languages a text is in, by the share of each language's commonest small words. */
final class LanguageHint {

    private static final int LONGEST = 200_000;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<Lang, Set<String>> SMALL_WORDS = new EnumMap<>(Map.of(
            Lang.FI,
            Set.of("ja", "on", "ei", "että", "oli", "myös", "tai", "sekä", "joka", "ovat", "kun", "mutta", "niin", "se", "voi", "jotka", "sen", "kuin", "ole", "olla", "mukaan", "tämä", "hän", "noin", "jo", "jossa"),
            Lang.SV,
            Set.of("och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har", "inte", "om", "ett", "men", "de", "från", "vid", "kan", "eller", "också", "ska", "vi", "sig"),
            Lang.EN,
            Set.of("the", "of", "and", "to", "in", "is", "for", "that", "with", "as", "are", "was", "on", "by", "be", "this", "which", "it", "from", "or", "have", "has", "not", "their", "an", "at")));

    private LanguageHint() {}

    static Optional<Lang> of(String text) {
        var counts = new EnumMap<Lang, Integer>(Lang.class);
        int words = 0;
        var match = WORD.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        while (match.find()) {
            words++;
            var word = match.group().toLowerCase(Locale.ROOT);
            SMALL_WORDS.forEach((lang, small) -> {
                if (small.contains(word)) {
                    counts.merge(lang, 1, Integer::sum);
                }
            });
        }
        int least = Math.max(2, words / 50);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
