package fi.kutomo.search.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** Cuts endings off by rule: Savoy's light stemmer for Finnish, Snowball's for Swedish and English. */
final class Stems {

    private static final ThreadLocal<OneWord> FINNISH = ThreadLocal.withInitial(OneWord::new);
    private static final ThreadLocal<SnowballStemmer> SWEDISH = ThreadLocal.withInitial(SwedishStemmer::new);
    private static final ThreadLocal<SnowballStemmer> ENGLISH = ThreadLocal.withInitial(EnglishStemmer::new);

    private Stems() {}

    static String finnish(String word) {
        return FINNISH.get().stem(word);
    }

    static String swedish(String word) {
        return snowball(SWEDISH.get(), word);
    }

    static String english(String word) {
        return snowball(ENGLISH.get(), word);
    }

    private static String snowball(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Lucene's Finnish stemmer is reached only through its filter. */
    private static final class OneWord {

        private final Source source = new Source();
        private final TokenStream stemmed = new FinnishLightStemFilter(source);
        private final CharTermAttribute term = stemmed.getAttribute(CharTermAttribute.class);

        String stem(String word) {
            try {
                source.give(word);
                stemmed.incrementToken();
                return term.toString();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private static final class Source extends TokenStream {

        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);

        void give(String word) {
            clearAttributes();
            text.setEmpty().append(word);
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
