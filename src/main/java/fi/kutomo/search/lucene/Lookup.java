package fi.kutomo.search.lucene;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.Found;
import fi.kutomo.search.index.Hit;
import fi.kutomo.search.index.Marked;
import fi.kutomo.search.index.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** One query on one state of the index: hits in order, counts, marks and reasons. */
final class Lookup {

    private static final int MOST_VALUES = 200;

    private final IndexSearcher searcher;
    private final FormsAnalyzer analyzer;
    private final Queries queries;
    private final FacetsConfig config;
    private final FacetStates states;

    Lookup(IndexSearcher searcher, FormsAnalyzer analyzer, Queries queries, FacetsConfig config, FacetStates states) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.queries = queries;
        this.config = config;
        this.states = states;
    }

    Found find(SearchQuery query) throws IOException {
        var base = queries.of(query);
        var sort = sort(query);
        var after = query.cursor()
                .map(cursor -> Cursor.read(cursor, sort).orElseThrow(() -> new IllegalArgumentException("Not a cursor: " + cursor)))
                .orElse(null);
        int most = Math.max(1, query.offset() + query.limit());
        var down = drillDown(scored(base, sort), query.filters());
        var collectors = new TopFieldCollectorManager(sort, most, after, Integer.MAX_VALUE);
        TopFieldDocs top;
        Map<String, List<Found.Count>> counts = Map.of();
        if (query.facets().isEmpty()) {
            top = searcher.search(down, collectors);
        } else {
            var sideways = new Sideways(searcher, config, states).search(down, collectors);
            top = sideways.collectorResult;
            counts = counts(sideways.facets, query);
        }
        var docs = Arrays.copyOfRange(top.scoreDocs, Math.min(query.offset(), top.scoreDocs.length), top.scoreDocs.length);
        var more = top.scoreDocs.length == most && top.totalHits.value() > 0 && docs.length > 0;
        Optional<String> next = more ? Optional.of(Cursor.of((FieldDoc) docs[docs.length - 1])) : Optional.empty();
        return new Found(top.totalHits.value(), hits(docs, base, query), counts, next);
    }

    long count(SearchQuery query) throws IOException {
        return searcher.count(drillDown(queries.of(query), query.filters()));
    }

    private DrillDownQuery drillDown(Query base, Map<String, Set<String>> filters) {
        var down = new DrillDownQuery(config, base);
        filters.forEach((name, values) -> values.forEach(value -> down.add(name, value)));
        return down;
    }

    private static Query scored(Query base, Sort sort) {
        return sort.needsScores() ? Queries.fresher(base) : base;
    }

    private static Sort sort(SearchQuery query) {
        var last = new SortField(Fields.PERMANENT_ID, SortField.Type.STRING);
        return switch (query.sort()) {
            case RELEVANCE -> query.wanted().isEmpty()
                    ? new Sort(new SortField(Fields.CHANGED, SortField.Type.LONG, true), last)
                    : new Sort(SortField.FIELD_SCORE, last);
            case NEWEST -> new Sort(new SortField(Fields.CHANGED, SortField.Type.LONG, true), last);
            case CONFIRMED -> new Sort(new SortField(Fields.CONFIRMED, SortField.Type.LONG, true), last);
            case TITLE -> new Sort(new SortField(Fields.order(query.lang()), SortField.Type.STRING), last);
        };
    }

    private Map<String, List<Found.Count>> counts(org.apache.lucene.facet.Facets facets, SearchQuery query) throws IOException {
        var counts = new HashMap<String, List<Found.Count>>();
        for (var name : query.facets()) {
            var values = new ArrayList<Found.Count>();
            if (states.has(name)) {
                var children = facets.getTopChildren(MOST_VALUES, name);
                if (children != null) {
                    for (var child : children.labelValues) {
                        values.add(new Found.Count(child.label, child.value.longValue()));
                    }
                }
            }
            // a chosen value stays in sight even when nothing has it under the other filters, or nothing has the facet at all
            for (var chosen : query.filters().getOrDefault(name, Set.of())) {
                if (values.stream().noneMatch(count -> count.value().equals(chosen))) {
                    var number = states.has(name) ? facets.getSpecificValue(name, chosen).longValue() : 0;
                    values.add(new Found.Count(chosen, Math.max(0, number)));
                }
            }
            counts.put(name, values);
        }
        return counts;
    }

    List<Hit> hits(ScoreDoc[] docs, Query base, SearchQuery query) throws IOException {
        var stored = new HashMap<Integer, Stored>();
        for (var doc : docs) {
            stored.put(doc.doc, Stored.read(searcher, doc.doc));
        }
        var marks = query.wanted().isEmpty() ? Map.<Integer, Highlights.Marks>of() : marks(base, query.lang(), stored);
        var reasons = Reasons.of(searcher, queries, query);
        var hits = new ArrayList<Hit>();
        for (var doc : docs) {
            var card = java.util.Objects.requireNonNull(stored.get(doc.doc));
            hits.add(card.hit(query.lang(), Optional.ofNullable(marks.get(doc.doc)), reasons.why(doc.doc)));
        }
        return hits;
    }

    /** Marks in the language that is shown; where the words stand only in another language, passages from there. */
    private Map<Integer, Highlights.Marks> marks(Query base, Lang wanted, Map<Integer, Stored> stored) throws IOException {
        var marks = new HashMap<Integer, Highlights.Marks>();
        for (var lang : Lang.ALL) {
            var shownHere = stored.entrySet().stream()
                    .filter(each -> each.getValue().shownIn(wanted) == lang)
                    .map(Map.Entry::getKey)
                    .toList();
            marks.putAll(Highlights.of(searcher, analyzer, base, lang, shownHere));
        }
        for (var lang : Lang.ALL) {
            var without = stored.entrySet().stream()
                    .filter(each -> each.getValue().has(lang) && each.getValue().shownIn(wanted) != lang)
                    .map(Map.Entry::getKey)
                    .filter(doc -> !java.util.Objects.requireNonNull(marks.get(doc)).any())
                    .toList();
            Highlights.of(searcher, analyzer, base, lang, without).forEach((doc, found) -> {
                if (found.any()) {
                    marks.put(doc, asPassages(found));
                }
            });
        }
        return marks;
    }

    private static Highlights.Marks asPassages(Highlights.Marks elsewhere) {
        var passages = new ArrayList<Marked>();
        java.util.stream.Stream.of(elsewhere.title(), elsewhere.summary()).filter(Marked::hasMarks).forEach(passages::add);
        passages.addAll(elsewhere.passages());
        return new Highlights.Marks(new Marked(""), new Marked(""), passages);
    }
}
