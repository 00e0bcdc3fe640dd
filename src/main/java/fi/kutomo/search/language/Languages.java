package fi.kutomo.search.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.platform.kernel.Lang;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The word forms of the three languages, with a bounded memory of words seen before. */
public final class Languages {

    private static final int REMEMBERED = 100_000;

    private final Optional<FinnishDictionary> dictionary;
    private final Map<Lang, RuleForms> byRule = new EnumMap<>(Lang.class);
    private final Map<Lang, Remembering> forms = new EnumMap<>(Lang.class);

    /** With a Finnish dictionary, or without one by rule alone. */
    public Languages(Optional<FinnishDictionary> dictionary) {
        this.dictionary = dictionary;
        byRule.put(Lang.FI, RuleForms.finnish());
        byRule.put(Lang.SV, RuleForms.swedish());
        byRule.put(Lang.EN, RuleForms.english());
        byRule.forEach((lang, rules) -> forms.put(lang, new Remembering(rules)));
        dictionary.ifPresent(words -> forms.put(Lang.FI, new Remembering(new DictionaryForms(words))));
    }

    public WordForms of(Lang lang) {
        return java.util.Objects.requireNonNull(forms.get(lang));
    }

    /** Base forms that words and the parts of compounds may have, from the vocabulary. They take effect for texts kept from now on. */
    public void learn(Lang lang, Collection<String> words) {
        java.util.Objects.requireNonNull(byRule.get(lang)).learn(words);
        java.util.Objects.requireNonNull(forms.get(lang)).forget();
    }

    /** Words that stand in texts, in whatever form: they show what parts a compound may have. */
    public void notice(Lang lang, Collection<String> words) {
        java.util.Objects.requireNonNull(byRule.get(lang)).notice(words);
        java.util.Objects.requireNonNull(forms.get(lang)).forget();
    }

    /** True when parts of compounds are told by words learned and noticed instead of a dictionary. */
    public boolean learns(Lang lang) {
        return lang == Lang.SV || lang == Lang.FI && dictionary.isEmpty();
    }

    /** Where the Finnish dictionary in use lies; empty: Finnish is read by rule. */
    public Optional<Path> dictionary() {
        return dictionary.map(FinnishDictionary::place);
    }

    /** Changes when texts must be analysed anew. */
    public String signature() {
        return dictionary.isPresent() ? "voikko-1" : "rules-1";
    }

    private static final class Remembering implements WordForms {

        private final WordForms inner;
        private final Cache<String, Set<String>> kept = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
        private final Cache<String, Set<String>> loosely = Caffeine.newBuilder().maximumSize(REMEMBERED / 2).build();
        private final Cache<String, Set<String>> asked = Caffeine.newBuilder().maximumSize(REMEMBERED / 10).build();

        Remembering(WordForms inner) {
            this.inner = inner;
        }

        @Override
        public Set<String> kept(String word) {
            return kept.get(word, inner::kept);
        }

        @Override
        public Set<String> asked(String word) {
            return asked.get(word, inner::asked);
        }

        @Override
        public Set<String> loosely(String word) {
            return loosely.get(word, inner::loosely);
        }

        @Override
        public int shortestBeginning() {
            return inner.shortestBeginning();
        }

        void forget() {
            kept.invalidateAll();
        }
    }
}
