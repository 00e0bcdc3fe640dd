package fi.kutomo.search.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finnish with the dictionary. Words that it does not know are kept and asked for as they stand and by a stem of their own kind. */
final class DictionaryForms implements WordForms {

    private static final Logger LOG = LoggerFactory.getLogger(DictionaryForms.class);

    /** Divides stems made by rule from base forms, so that the one never finds the other by chance. */
    private static final String BY_RULE = "~";

    private static final List<String> COLLECTIVE = List.of("so", "sö");

    private static final int REMEMBERED = 10_000;

    private final FinnishDictionary dictionary;

    /** A text asks for the same word several times over, each time for another kind of forms. */
    private final Cache<String, List<Analysis>> analyses = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private volatile boolean complained;

    DictionaryForms(FinnishDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public Set<String> kept(String word) {
        var forms = new LinkedHashSet<String>();
        for (var analysis : analyses(word)) {
            analysis.all().forEach(form -> forms.add(Folding.fold(form)));
        }
        return forms.isEmpty() ? unknown(word) : forms;
    }

    /** A word that is a base form itself is asked for as that alone: who writes {@code kuusi} does not mean {@code kuu}. */
    @Override
    public Set<String> asked(String word) {
        var forms = new LinkedHashSet<String>();
        analyses(word).forEach(analysis -> forms.add(Folding.fold(analysis.base())));
        var folded = Folding.fold(word);
        if (forms.contains(folded)) {
            return Set.of(folded);
        }
        return forms.isEmpty() ? unknown(word) : forms;
    }

    @Override
    public Set<String> loosely(String word) {
        var analyses = analyses(word);
        if (analyses.isEmpty()) {
            return Set.of(Folding.fold(word));
        }
        var kin = new LinkedHashSet<String>();
        for (var analysis : analyses) {
            analysis.parts().forEach(part -> madeOf(part.lemma()).ifPresent(kin::add));
        }
        return kin;
    }

    /** Of the words that the dictionary knows only kin is kept loosely, so a short beginning would find little but chance. */
    @Override
    public int shortestBeginning() {
        return 6;
    }

    /** The word that a collective in -so is made of, if the dictionary knows it: nuori for nuoriso. */
    private Optional<String> madeOf(String lemma) {
        return COLLECTIVE.stream()
                .filter(ending -> lemma.endsWith(ending) && lemma.length() - ending.length() >= 4)
                .map(ending -> lemma.substring(0, lemma.length() - ending.length()))
                .filter(stem -> analyses(stem).stream().anyMatch(analysis -> analysis.base().equals(stem)))
                .map(Folding::fold)
                .findFirst();
    }

    private Set<String> unknown(String word) {
        var folded = Folding.fold(word);
        var forms = new LinkedHashSet<String>();
        forms.add(folded);
        forms.add(BY_RULE + Stems.finnish(folded));
        return forms;
    }

    private List<Analysis> analyses(String word) {
        try {
            return analyses.get(word, dictionary::analyses);
        } catch (IndexOutOfBoundsException damaged) {
            if (!complained) {
                complained = true;
                LOG.warn("The Finnish dictionary {} is damaged; some words are analysed by rule", dictionary.place());
            }
            return List.of();
        }
    }
}
