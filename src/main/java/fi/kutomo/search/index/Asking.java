package fi.kutomo.search.index;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.SearchQuery.Also;
import fi.kutomo.search.index.SearchQuery.Wanted;
import fi.kutomo.search.language.Folding;
import fi.kutomo.search.language.Languages;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads what a person typed: words, "phrases", -exclusions; and looks up what the words mean in the vocabulary. */
@Component
public class Asking {

    private static final Pattern PIECE = Pattern.compile("([-−–])?(?:[\"”“„»]([^\"”“„»]*)[\"”“„»]?|([^\\s\"”“„»]+))");
    private static final int LONGEST = 300;
    private static final int MOST_PIECES = 24;
    private static final int LONGEST_NAME = 4;
    private static final int MOST_NAMES = 12;

    private final Terms terms;
    private final Languages languages;

    Asking(Terms terms, Languages languages) {
        this.terms = terms;
        this.languages = languages;
    }

    /** The query with these words instead of its own. */
    public SearchQuery reading(String typed, SearchQuery query) {
        var text = typed.strip();
        text = text.substring(0, Math.min(text.length(), LONGEST));
        var wanted = new ArrayList<Wanted>();
        var unwanted = new ArrayList<Wanted>();
        var run = new ArrayList<String>();
        var pieces = PIECE.matcher(text);
        for (int count = 0; count < MOST_PIECES && pieces.find(); count++) {
            var phrase = Optional.ofNullable(pieces.group(2)).map(String::strip);
            var word = Optional.ofNullable(pieces.group(3));
            var one = phrase.map(Wanted::phrase).or(() -> word.map(Wanted::word)).filter(each -> hasLetter(each.text()));
            if (one.isEmpty()) {
                continue;
            }
            if (pieces.group(1) != null && standsAlone(text, pieces.start())) {
                unwanted.add(one.get());
            } else if (word.isPresent()) {
                run.add(word.get());
            } else {
                wanted.addAll(named(run, query.lang()));
                run.clear();
                wanted.add(one.get());
            }
        }
        wanted.addAll(named(run, query.lang()));
        return query.wanting(text, wanted, unwanted);
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** A hyphen inside a word excludes nothing. */
    private static boolean standsAlone(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }

    /** Words side by side that name one concept together are one wish; the longest name wins. */
    private List<Wanted> named(List<String> words, Lang lang) {
        var wanted = new ArrayList<Wanted>();
        for (int from = 0; from < words.size(); ) {
            int length = Math.min(LONGEST_NAME, words.size() - from);
            Wanted best = null;
            for (; length > 1 && best == null; length--) {
                var also = also(String.join(" ", words.subList(from, from + length)), lang);
                if (!also.isEmpty()) {
                    best = new Wanted(String.join(" ", words.subList(from, from + length)), false, also);
                    break;
                }
            }
            wanted.add(best == null ? new Wanted(words.get(from), false, also(words.get(from), lang)) : best);
            from += best == null ? 1 : length;
        }
        return wanted;
    }

    private List<Also> also(String text, Lang lang) {
        var meanings = terms.meanings(text);
        if (meanings.isEmpty() && text.indexOf(' ') < 0) {
            meanings = languages.of(lang).asked(text).stream()
                    .filter(form -> !form.startsWith("~"))
                    .flatMap(form -> terms.meanings(form).stream())
                    .toList();
        }
        var inOwn = meanings.stream().filter(meaning -> meaning.wordLang() == lang).toList();
        var also = new LinkedHashSet<Also>();
        for (var meaning : inOwn.isEmpty() ? meanings : inOwn) {
            meaning.labels().forEach((of, labels) -> labels.stream()
                    .filter(label -> isOther(label, of, text))
                    .forEach(label -> also.add(new Also(label, of))));
        }
        return also.stream().limit(MOST_NAMES).toList();
    }

    /** A label that the words themselves find already adds nothing. */
    private boolean isOther(String label, Lang lang, String text) {
        if (Folding.fold(label).equals(Folding.fold(text))) {
            return false;
        }
        Set<String> asked = languages.of(lang).asked(text);
        return label.indexOf(' ') >= 0 || languages.of(lang).asked(label).stream().noneMatch(asked::contains);
    }
}
