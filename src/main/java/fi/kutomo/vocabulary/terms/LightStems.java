package fi.kutomo.vocabulary.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lucene's light stemmers, which are open only as filters of token streams: a stream of one word. Not for two threads at once. */
class LightStems {

    static final ThreadLocal<LightStems> FINNISH = ThreadLocal.withInitial(() -> new LightStems(FinnishLightStemFilter::new));
    static final ThreadLocal<LightStems> SWEDISH = ThreadLocal.withInitial(() -> new LightStems(SwedishLightStemFilter::new));

    private final OneWord source = new OneWord();
    private final TokenStream stemmed;

    private LightStems(UnaryOperator<TokenStream> filter) {
        this.stemmed = filter.apply(source);
    }

    String of(String word) {
        try {
            source.word = word;
            stemmed.incrementToken();
            return source.term.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(word);
            return true;
        }
    }
}
