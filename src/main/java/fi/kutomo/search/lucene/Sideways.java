package fi.kutomo.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Counts facets so that a filter on a facet does not hide that facet's other values. */
final class Sideways extends DrillSideways {

    private final FacetStates states;

    Sideways(IndexSearcher searcher, FacetsConfig config, FacetStates states) {
        super(searcher, config, (org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState) null);
        this.states = states;
    }

    @Override
    protected Facets buildFacetsResult(FacetsCollector down, FacetsCollector[] sideways, String[] dimensions) throws IOException {
        var byDimension = new HashMap<String, FacetsCollector>();
        for (int i = 0; sideways != null && i < dimensions.length; i++) {
            byDimension.put(dimensions[i], sideways[i]);
        }
        return new Counted(states, down, byDimension);
    }

    /** Counts a facet when it is asked for. */
    private static final class Counted extends Facets {

        private final FacetStates states;
        private final FacetsCollector down;
        private final Map<String, FacetsCollector> sideways;
        private final Map<String, Facets> counted = new HashMap<>();

        Counted(FacetStates states, FacetsCollector down, Map<String, FacetsCollector> sideways) {
            this.states = states;
            this.down = down;
            this.sideways = sideways;
        }

        private Facets of(String facet) throws IOException {
            var known = counted.get(facet);
            if (known == null) {
                var state = java.util.Objects.requireNonNull(states.of(facet));
                known = new SortedSetDocValuesFacetCounts(state, sideways.getOrDefault(facet, down));
                counted.put(facet, known);
            }
            return known;
        }

        @Override
        public @Nullable FacetResult getTopChildren(int most, String facet, String... path) throws IOException {
            return of(facet).getTopChildren(most, facet, path);
        }

        @Override
        public @Nullable FacetResult getAllChildren(String facet, String... path) throws IOException {
            return of(facet).getAllChildren(facet, path);
        }

        @Override
        public Number getSpecificValue(String facet, String... path) throws IOException {
            return of(facet).getSpecificValue(facet, path);
        }

        @Override
        public List<FacetResult> getAllDims(int most) {
            throw new UnsupportedOperationException("Facets are asked for one by one");
        }
    }
}
