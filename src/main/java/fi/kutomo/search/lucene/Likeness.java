package fi.kutomo.search.lucene;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.Hit;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds cards that share the telling words of a text. */
final class Likeness {

    private static final int MOST_TERMS = 25;
    private static final int LONGEST_TEXT = 20_000;
    private static final int SMALL = 50;
    private static final double SHARED = 0.25;

    private final IndexSearcher searcher;
    private final FormsAnalyzer analyzer;

    Likeness(IndexSearcher searcher, FormsAnalyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    List<Hit> to(String text, Lang lang, Optional<UUID> except, Set<String> kinds, int atMost) throws IOException {
        var telling = telling(text.substring(0, Math.min(text.length(), LONGEST_TEXT)), lang);
        if (telling.isEmpty() || atMost < 1) {
            return List.of();
        }
        var whole = new BooleanQuery.Builder().add(telling.get(), Occur.MUST);
        except.ifPresent(id -> whole.add(new TermQuery(new Term(Fields.ID, id.toString())), Occur.MUST_NOT));
        if (!kinds.isEmpty()) {
            var any = new BooleanQuery.Builder();
            kinds.forEach(kind -> any.add(new TermQuery(DrillDownQuery.term(Fields.FACET + "type", "type", kind)), Occur.SHOULD));
            whole.add(any.build(), Occur.FILTER);
        }
        var hits = new ArrayList<Hit>();
        for (var doc : searcher.search(whole.build(), atMost).scoreDocs) {
            hits.add(Stored.read(searcher, doc.doc).hit(lang, Optional.empty(), List.of()));
        }
        return hits;
    }

    /**
     * A quarter of the telling words must be shared, in the title or the text, so that one common word alone makes nothing similar.
     */
    private Optional<Query> telling(String text, Lang lang) throws IOException {
        var like = new MoreLikeThis(searcher.getIndexReader());
        like.setAnalyzer(analyzer);
        like.setFieldNames(new String[] {Fields.title(lang), Fields.text(lang)});
        like.setMinDocFreq(1);
        like.setMinTermFreq(1);
        like.setMinWordLen(3);
        like.setMaxDocFreq(Math.max(SMALL, searcher.getIndexReader().numDocs() * 3 / 10));
        like.setMaxQueryTerms(MOST_TERMS);
        like.setBoost(true);
        var words = new LinkedHashMap<String, List<Query>>();
        for (var field : List.of(Fields.title(lang), Fields.text(lang))) {
            if (like.like(field, new StringReader(text)) instanceof BooleanQuery telling) {
                telling.forEach(clause -> words.computeIfAbsent(word(clause.query()), _ -> new ArrayList<>()).add(clause.query()));
            }
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var enough = new BooleanQuery.Builder();
        words.values().forEach(places -> enough.add(new DisjunctionMaxQuery(places, 0), Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(Math.max(1, (int) Math.round(words.size() * SHARED)));
        return Optional.of(enough.build());
    }

    private static String word(Query query) {
        return query instanceof BoostQuery boosted ? word(boosted.getQuery()) : ((TermQuery) query).getTerm().text();
    }
}
