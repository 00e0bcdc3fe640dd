package fi.kutomo.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** The ordinals of facet values in one state of the index, one table per facet, so that only what is asked for is counted. */
final class FacetStates {

    private final Map<String, SortedSetDocValuesReaderState> byFacet = new HashMap<>();

    FacetStates(IndexReader reader, FacetsConfig config) throws IOException {
        var present = FieldInfos.getIndexedFields(reader);
        for (var name : Documents.FACETS) {
            if (present.contains(Fields.FACET + name)) {
                byFacet.put(name, new DefaultSortedSetDocValuesReaderState(reader, Fields.FACET + name, config));
            }
        }
    }

    boolean has(String facet) {
        return byFacet.containsKey(facet);
    }

    @Nullable SortedSetDocValuesReaderState of(String facet) {
        return byFacet.get(facet);
    }

    Map<String, SortedSetDocValuesReaderState> all() {
        return byFacet;
    }
}
