package fi.kutomo.search.results;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.index.SearchQuery.Period;
import fi.kutomo.search.index.SearchQuery.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The state of a search as it stands in the address. The same state always has the same address. */
public record Asked(String q, Map<String, Set<String>> filters, Optional<Period> period, Sort sort, int page) {

    /** Facets that may be filtered by, in the order in which they are shown. */
    static final List<String> FACETS =
            List.of(
                    "type", "theme", "stage", "area", "target-group", "fund", "programme", "organisation", "sector", "branch", "sdg", "esf",
                    "language");

    static final int SIZE = 20;
    static final int LAST_PAGE = 50;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 30;

    static Asked of(MultiValueMap<String, String> parameters) {
        var filters = new LinkedHashMap<String, Set<String>>();
        for (var facet : FACETS) {
            var values = new LinkedHashSet<String>();
            parameters.getOrDefault(facet, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
                    .limit(MOST_VALUES)
                    .forEach(values::add);
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        return new Asked(
                first(parameters, "q").map(String::strip).orElse(""),
                filters,
                period(parameters),
                first(parameters, "sort").flatMap(Sort::of).orElse(Sort.RELEVANCE),
                first(parameters, "page")
                        .filter(text -> text.matches("\\d{1,4}"))
                        .map(text -> Math.clamp(Integer.parseInt(text), 1, LAST_PAGE))
                        .orElse(1));
    }

    private static Optional<Period> period(MultiValueMap<String, String> parameters) {
        return first(parameters, "period")
                .or(() -> Optional.of(first(parameters, "from").orElse("") + "-" + first(parameters, "until").orElse("")))
                .flatMap(Period::parse);
    }

    private static Optional<String> first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name));
    }

    SearchQuery query(Lang lang) {
        var query = SearchQuery.all(lang).during(period).sorted(sort).part((page - 1) * SIZE, SIZE);
        for (var filter : filters.entrySet()) {
            query = query.filtered(filter.getKey(), filter.getValue());
        }
        return query;
    }

    /** Neither words nor filters: what is new at all. */
    boolean plain() {
        return q.isEmpty() && !hasFilters();
    }

    boolean hasFilters() {
        return !filters.isEmpty() || period.isPresent();
    }

    boolean isChosen(String facet, String value) {
        return filters.getOrDefault(facet, Set.of()).contains(value);
    }

    Asked with(String facet, String value) {
        return changed(facet, value, true);
    }

    Asked without(String facet, String value) {
        return changed(facet, value, false);
    }

    private Asked changed(String facet, String value, boolean add) {
        var next = new LinkedHashMap<>(filters);
        var values = new LinkedHashSet<>(next.getOrDefault(facet, Set.of()));
        if (add) {
            values.add(value);
        } else {
            values.remove(value);
        }
        if (values.isEmpty()) {
            next.remove(facet);
        } else {
            next.put(facet, values);
        }
        return new Asked(q, next, period, sort, 1);
    }

    Asked always() {
        return new Asked(q, filters, Optional.empty(), sort, 1);
    }

    Asked unfiltered() {
        return new Asked(q, Map.of(), Optional.empty(), sort, 1);
    }

    Asked sorted(Sort by) {
        return new Asked(q, filters, period, by, 1);
    }

    Asked asking(String words) {
        return new Asked(words, filters, period, sort, 1);
    }

    Asked first() {
        return new Asked(q, filters, period, sort, 1);
    }

    /** The query part of the address, with its question mark; empty for the plain page. */
    String parameters() {
        var parts = new ArrayList<String>();
        if (!q.isEmpty()) {
            parts.add("q=" + encode(q));
        }
        for (var facet : FACETS) {
            filters.getOrDefault(facet, Set.of()).forEach(value -> parts.add(facet + "=" + encode(value)));
        }
        period.ifPresent(years -> parts.add("period=" + years));
        if (sort != Sort.RELEVANCE) {
            parts.add("sort=" + sort.word());
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** What a form must send besides its own fields to keep the state. */
    List<Map.Entry<String, String>> hidden(String... except) {
        var left = Arrays.asList(except);
        var fields = new ArrayList<Map.Entry<String, String>>();
        if (!q.isEmpty()) {
            fields.add(Map.entry("q", q));
        }
        filters.forEach((facet, values) -> values.forEach(value -> fields.add(Map.entry(facet, value))));
        if (sort != Sort.RELEVANCE) {
            fields.add(Map.entry("sort", sort.word()));
        }
        return fields.stream().filter(field -> !left.contains(field.getKey())).toList();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
