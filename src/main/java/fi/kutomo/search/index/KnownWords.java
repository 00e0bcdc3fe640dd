package fi.kutomo.search.index;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.language.Languages;
import fi.kutomo.vocabulary.TermRenamed;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the languages the words of the vocabulary, by which compounds are split where no dictionary does it. */
@Component
class KnownWords {

    private static final List<String> SCHEMES =
            List.of("theme", "word", "target-group", "stage", "sector", "branch", "sdg", "esf", "funder", "outcome", "effect", "approach", "yso");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private final Terms terms;
    private final Languages languages;
    private final AtomicBoolean changed = new AtomicBoolean();

    KnownWords(Terms terms, Languages languages) {
        this.terms = terms;
        this.languages = languages;
    }

    void learn() {
        for (var lang : Lang.ALL) {
            if (languages.learns(lang)) {
                var words = new ArrayList<String>();
                for (var scheme : SCHEMES) {
                    for (var term : terms.of(scheme, lang)) {
                        term.label().exactly(lang).ifPresent(label -> words.addAll(List.of(BETWEEN.split(label))));
                        term.alternatives().getOrDefault(lang, List.of()).forEach(label -> words.addAll(List.of(BETWEEN.split(label))));
                    }
                }
                languages.learn(lang, words);
            }
        }
    }

    @ApplicationModuleListener
    void on(TermRenamed renamed) {
        changed.set(true);
    }

    /** A loaded vocabulary renames thousands of terms; they are learned together. */
    @Scheduled(fixedDelay = 30_000)
    void learnAgain() {
        if (changed.getAndSet(false)) {
            learn();
        }
    }
}
