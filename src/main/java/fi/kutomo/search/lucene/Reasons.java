package fi.kutomo.search.lucene;

import fi.kutomo.search.index.Hit.Reason;
import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.index.SearchQuery.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Says by which other name of a concept a card was found, where the searched words themselves do not stand in it. */
final class Reasons {

    private final IndexSearcher searcher;
    private final List<Ask> asks = new ArrayList<>();

    private record Ask(Weight direct, List<Other> others) {}

    private record Other(Reason reason, Weight weight) {}

    private Reasons(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    static Reasons of(IndexSearcher searcher, Queries queries, SearchQuery query) throws IOException {
        var reasons = new Reasons(searcher);
        for (var wanted : query.wanted()) {
            if (!wanted.also().isEmpty()) {
                reasons.asks.add(reasons.ask(queries, query, wanted));
            }
        }
        return reasons;
    }

    private Ask ask(Queries queries, SearchQuery query, Wanted wanted) throws IOException {
        var others = new ArrayList<Other>();
        for (var also : wanted.also()) {
            others.add(new Other(new Reason(wanted.text(), also.label(), also.lang()), weight(queries.also(also))));
        }
        return new Ask(weight(queries.direct(wanted, query.lang())), others);
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    }

    List<Reason> why(int document) throws IOException {
        var why = new ArrayList<Reason>();
        for (var ask : asks) {
            if (!matches(ask.direct(), document)) {
                for (var other : ask.others()) {
                    if (matches(other.weight(), document)) {
                        why.add(other.reason());
                        break;
                    }
                }
            }
        }
        return why;
    }

    private boolean matches(Weight weight, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var scorer = weight.scorer(leaf);
        return scorer != null && scorer.iterator().advance(document - leaf.docBase) == document - leaf.docBase;
    }
}
