package fi.kutomo.search.lucene;

import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.language.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/** Every card that a query finds, for judging recall and precision; reads a committed index beside its owner. */
public final class WholeResults implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Queries queries;

    public WholeResults(Path folder, Languages languages) throws IOException {
        this.reader = DirectoryReader.open(FSDirectory.open(folder));
        this.searcher = new IndexSearcher(reader);
        this.queries = new Queries(languages, new FormsAnalyzer(languages));
    }

    public Set<UUID> of(SearchQuery query) throws IOException {
        var found = new HashSet<UUID>();
        var top = searcher.search(queries.of(query), Math.max(1, reader.maxDoc()));
        for (var doc : top.scoreDocs) {
            var ids = MultiDocValues.getBinaryValues(reader, Fields.ID);
            if (ids != null && ids.advanceExact(doc.doc)) {
                found.add(Documents.id(ids.binaryValue()));
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
