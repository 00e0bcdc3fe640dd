package fi.kutomo.search.lucene;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.language.Folding;
import fi.kutomo.search.language.Languages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Analyses each field by its name: which forms of a word it keeps, in which language. All forms of a word stand at its position. */
final class FormsAnalyzer extends Analyzer {

    static final int LONGEST_START = 12;

    private final Languages languages;

    FormsAnalyzer(Languages languages) {
        super(Analyzer.PER_FIELD_REUSE_STRATEGY);
        this.languages = languages;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, forms(field, tokenizer));
    }

    private TokenStream forms(String field, TokenStream words) {
        var of = languages.of(Fields.langOf(field));
        return switch (field.substring(0, Math.max(0, field.indexOf('.')))) {
            case "title", "text" -> new Forms(words, of::kept);
            case "words" -> new Forms(words, word -> withBase(word, of.asked(word)));
            case "loose" -> new Forms(words, of::loosely);
            case "start" -> new EdgeNGramTokenFilter(new Forms(words, word -> Set.of(Folding.fold(word))), 1, LONGEST_START, false);
            default -> new Forms(words, word -> Set.of(Folding.fold(word)));
        };
    }

    private static Set<String> withBase(String word, Set<String> base) {
        var all = new LinkedHashSet<String>();
        all.add(Folding.fold(word));
        base.stream().filter(form -> !form.startsWith("~")).forEach(all::add);
        return all;
    }

    /** A word as it stands and its base forms, as fields of words keep them. */
    Set<String> forms(String word, Lang lang) {
        return withBase(word, languages.of(lang).asked(word));
    }

    /** The words of a typed text, as the tokenizer of all fields divides them. */
    List<String> words(String text) {
        var words = new ArrayList<String>();
        try (var tokenizer = new StandardTokenizer()) {
            tokenizer.setReader(new java.io.StringReader(text));
            var term = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                words.add(term.toString());
            }
            tokenizer.end();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return words;
    }

    /** Puts the forms of each word at its place. A word without any form leaves a gap. */
    private static final class Forms extends TokenFilter {

        private final Function<String, ? extends Collection<String>> forms;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private Iterator<String> further = List.<String>of().iterator();
        private int gap;

        Forms(TokenStream input, Function<String, ? extends Collection<String>> forms) {
            super(input);
            this.forms = forms;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (further.hasNext()) {
                term.setEmpty().append(further.next());
                position.setPositionIncrement(0);
                return true;
            }
            while (input.incrementToken()) {
                further = List.<String>copyOf(forms.apply(term.toString())).iterator();
                if (further.hasNext()) {
                    term.setEmpty().append(further.next());
                    position.setPositionIncrement(position.getPositionIncrement() + gap);
                    gap = 0;
                    return true;
                }
                gap += position.getPositionIncrement();
            }
            return false;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            further = List.<String>of().iterator();
            gap = 0;
        }
    }
}
