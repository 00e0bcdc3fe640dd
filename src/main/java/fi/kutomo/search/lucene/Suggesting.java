package fi.kutomo.search.lucene;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.Hit;
import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.index.SearchQuery.Wanted;
import fi.kutomo.search.language.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Titles for a typed beginning, and better spellings for words that nothing holds. */
final class Suggesting {

    private static final int CANDIDATES = 60;
    private static final int SHORTEST_WORD = 4;
    private static final int TRIED = 5;

    private final IndexSearcher searcher;
    private final FormsAnalyzer analyzer;

    Suggesting(IndexSearcher searcher, FormsAnalyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    interface Check {
        boolean finds(SearchQuery query) throws IOException;
    }

    List<Hit> titles(String typed, Lang lang, int atMost) throws IOException {
        var words = analyzer.words(typed);
        if (words.isEmpty() || atMost < 1) {
            return List.of();
        }
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            var start = Folding.fold(word);
            var cut = start.substring(0, Math.min(start.length(), FormsAnalyzer.LONGEST_START));
            var either = new BooleanQuery.Builder();
            Lang.ALL.forEach(each -> either.add(new TermQuery(new Term(Fields.start(each), cut)), Occur.SHOULD));
            all.add(either.build(), Occur.FILTER);
        }
        var hits = new ArrayList<Hit>();
        for (var doc : searcher.search(all.build(), CANDIDATES).scoreDocs) {
            hits.add(Stored.read(searcher, doc.doc).hit(lang, Optional.empty(), List.of()));
        }
        var beginning = typed.strip().toLowerCase(Locale.ROOT);
        return hits.stream()
                .sorted(Comparator.<Hit>comparingInt(hit -> hit.title().text().toLowerCase(Locale.ROOT).startsWith(beginning) ? 0 : 1)
                        .thenComparingInt(hit -> hit.lang() == lang ? 0 : 1)
                        .thenComparingInt(hit -> hit.title().text().length()))
                .limit(atMost)
                .toList();
    }

    Optional<String> spelling(SearchQuery query, Check check) throws IOException {
        var words = new LinkedHashSet<String>();
        // A word of the vocabulary is spelled as it should be
        query.wanted().stream().filter(wanted -> wanted.also().isEmpty()).forEach(wanted -> words.addAll(analyzer.words(wanted.text())));
        var corrected = query;
        for (var word : words) {
            if (word.length() >= SHORTEST_WORD && !known(word, query.lang())) {
                for (var better : candidates(word, query.lang())) {
                    var next = replaced(corrected, word, better);
                    if (check.finds(only(next, better)) || words.size() == 1 && check.finds(next)) {
                        corrected = next;
                        break;
                    }
                }
            }
        }
        return !corrected.words().equals(query.words()) && check.finds(corrected) ? Optional.of(corrected.words()) : Optional.empty();
    }

    private static SearchQuery only(SearchQuery query, String word) {
        return query.wanting(word, List.of(Wanted.word(word)), List.of());
    }

    /** A word in any form that the language of the query knows is no mistake. */
    private boolean known(String word, Lang asked) throws IOException {
        for (var form : analyzer.forms(word, asked)) {
            if (searcher.getIndexReader().docFreq(new Term(Fields.words(asked), form)) > 0) {
                return true;
            }
        }
        for (var lang : Lang.ALL) {
            if (searcher.getIndexReader().docFreq(new Term(Fields.words(lang), Folding.fold(word))) > 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> candidates(String word, Lang lang) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST_WORD);
        checker.setAccuracy(0.6f);
        var folded = Folding.fold(word);
        var found = new ArrayList<SuggestWord>();
        for (var each : Lang.ALL) {
            for (var candidate : checker.suggestSimilar(
                    new Term(Fields.words(each), folded), TRIED, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS)) {
                candidate.score += each == lang ? 0.05f : 0f;
                found.add(candidate);
            }
        }
        return found.stream()
                .sorted(Comparator.<SuggestWord>comparingDouble(candidate -> -candidate.score).thenComparingInt(candidate -> -candidate.freq))
                .map(candidate -> candidate.string)
                .distinct()
                .limit(TRIED)
                .toList();
    }

    private static SearchQuery replaced(SearchQuery query, String word, String better) {
        var pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
        var wanted = query.wanted().stream()
                .map(each -> new Wanted(pattern.matcher(each.text()).replaceAll(better), each.phrase(), List.of()))
                .toList();
        return query.wanting(pattern.matcher(query.words()).replaceAll(better), wanted, query.unwanted());
    }
}
