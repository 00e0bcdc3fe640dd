package fi.kutomo.search.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param total exactly how many there are
 * @param facets by facet name: values with counts, most first; counts of a facet ignore the filter on that facet itself
 * @param next where to go on, if there is more
 */
public record Found(long total, List<Hit> hits, Map<String, List<Count>> facets, Optional<String> next) {

    /** How many have this value. */
    public record Count(String value, long number) {}
}
