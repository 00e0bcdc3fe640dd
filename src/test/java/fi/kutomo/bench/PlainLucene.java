package fi.kutomo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The neighbour: Lucene with its own Finnish analyzer, title and text, facets, marks; nothing of ours. */
final class PlainLucene implements AutoCloseable {

    private static final List<String> FACETS = List.of("kind", "theme", "stage", "area", "organisation");

    private final FinnishAnalyzer analyzer = new FinnishAnalyzer();
    private final FacetsConfig config = new FacetsConfig();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;
    private final double seconds;

    PlainLucene(Path folder, SearchCorpus corpus) throws IOException {
        var stored = new FieldType(TextField.TYPE_STORED);
        stored.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        stored.freeze();
        FACETS.forEach(facet -> config.setMultiValued(facet, true));
        var directory = FSDirectory.open(folder);
        long start = System.nanoTime();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(48))) {
            int number = 0;
            for (var record : corpus.records()) {
                var document = new Document();
                document.add(new StoredField("number", number++));
                document.add(new Field("title", record.title(), stored));
                document.add(new Field("text", record.summary(), stored));
                for (Map.Entry<String, List<String>> facet : record.facets().entrySet()) {
                    if (FACETS.contains(facet.getKey())) {
                        for (var value : facet.getValue().stream().filter(each -> !each.isBlank()).toList()) {
                            document.add(new SortedSetDocValuesFacetField(facet.getKey(), value));
                        }
                    }
                }
                writer.addDocument(config.build(document));
            }
        }
        seconds = (System.nanoTime() - start) / 1e9;
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    double seconds() {
        return seconds;
    }

    private Query query(String word) {
        var builder = new QueryBuilder(analyzer);
        var title = builder.createBooleanQuery("title", word);
        var text = builder.createBooleanQuery("text", word);
        // its list of little words leaves nothing of some queries
        return title == null || text == null
                ? new MatchNoDocsQuery()
                : new BooleanQuery.Builder()
                        .add(new BoostQuery(title, 2.5f), Occur.SHOULD)
                        .add(text, Occur.SHOULD)
                        .build();
    }

    BitSet all(String word) throws IOException {
        var found = new BitSet();
        var fields = searcher.storedFields();
        for (var doc : searcher.search(query(word), reader.maxDoc()).scoreDocs) {
            found.set(fields.document(doc.doc, java.util.Set.of("number")).getField("number").numericValue().intValue());
        }
        return found;
    }

    /** The same answer as ours: twenty best, exact total, five facets, marked words. */
    long page(String word) throws IOException {
        var query = query(word);
        var result = FacetsCollectorManager.search(searcher, query, 20, new FacetsCollectorManager());
        var counts = new SortedSetDocValuesFacetCounts(state, result.facetsCollector());
        for (var facet : FACETS) {
            counts.getTopChildren(200, facet);
        }
        var fields = searcher.storedFields();
        for (var doc : result.topDocs().scoreDocs) {
            fields.document(doc.doc);
        }
        UnifiedHighlighter.builder(searcher, analyzer)
                .build()
                .highlightFields(new String[] {"title", "text"}, query, result.topDocs());
        return searcher.count(query);
    }

    /** The bare minimum, to see what facets and marks cost. */
    long top(String word) throws IOException {
        return searcher.search(query(word), 20).totalHits.value();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
