package fi.kutomo.search.results;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.search.index.Asking;
import fi.kutomo.search.index.Found;
import fi.kutomo.search.index.Hit;
import fi.kutomo.search.index.Marked;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.index.SearchQuery.Period;
import fi.kutomo.search.index.SearchQuery.Sort;
import fi.kutomo.search.missing.Misses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /api/v1/search}: the search for programs. Where there is more, the header {@code Link} names the next part. */
@Controller
class ApiController {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final int LONGEST = 300;

    private final Asking asking;
    private final SearchIndex index;
    private final Labels labels;
    private final WaysOut waysOut;
    private final Misses misses;

    ApiController(Asking asking, SearchIndex index, Labels labels, WaysOut waysOut, Misses misses) {
        this.asking = asking;
        this.index = index;
        this.labels = labels;
        this.waysOut = waysOut;
        this.misses = misses;
    }

    /** The whole answer. A suggestion is a better spelling, present only when nothing or little was found. */
    record Answer(long total, List<Result> results, Map<String, List<Value>> facets, @Nullable String suggestion) {}

    /** One result. Highlights are HTML with {@code mark}; why names the concept by which it was found, null when directly. */
    record Result(
            String id,
            String type,
            String lang,
            String title,
            String summary,
            String url,
            List<String> highlights,
            @Nullable String why) {}

    /** One value of a facet. */
    record Value(String value, String label, long count) {}

    /** Says in a problem document which parameter is wrong. */
    private static final class BadParameter extends RuntimeException {

        private BadParameter(String what) {
            super(what);
        }
    }

    @GetMapping("/api/v1/search")
    @ResponseBody
    @Access(Access.Level.PUBLIC)
    ResponseEntity<?> search(@RequestParam MultiValueMap<String, String> parameters) {
        try {
            return answer(parameters);
        } catch (BadParameter bad) {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
            return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
    }

    private ResponseEntity<Answer> answer(MultiValueMap<String, String> parameters) {
        var lang = read(parameters, "lang").map(tag -> Lang.of(tag).orElseThrow(() -> new BadParameter("lang is fi, sv or en"))).orElse(Lang.FI);
        var words = read(parameters, "q").orElse("");
        if (words.length() > LONGEST) {
            throw new BadParameter("q has at most " + LONGEST + " characters");
        }
        var query = asking.reading(words, filtered(parameters, lang))
                .counting(Set.copyOf(Asked.FACETS));
        var found = find(query);
        if (found.total() == 0 && query.filters().isEmpty() && query.cursor().isEmpty()) {
            misses.note(words, lang);
        }
        var suggestion = query.cursor().isEmpty() ? waysOut.spelling(query, found.total()).orElse(null) : null;
        var answer = new Answer(found.total(), found.hits().stream().map(hit -> result(hit, lang)).toList(), facets(found, lang), suggestion);
        var headers = new HttpHeaders();
        headers.setCacheControl("no-cache");
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Expose-Headers", "Link");
        found.next().ifPresent(cursor -> headers.set("Link", "<" + next(parameters, cursor) + ">; rel=\"next\""));
        return new ResponseEntity<>(answer, headers, HttpStatus.OK);
    }

    private Found find(SearchQuery query) {
        try {
            return index.find(query);
        } catch (IllegalArgumentException notACursor) {
            throw new BadParameter("cursor is one that an earlier answer to the same search gave");
        }
    }

    private static SearchQuery filtered(MultiValueMap<String, String> parameters, Lang lang) {
        var query = SearchQuery.all(lang)
                .after(read(parameters, "cursor"), limit(parameters))
                .sorted(read(parameters, "sort")
                        .map(word -> Sort.of(word).orElseThrow(() -> new BadParameter("sort is one of " + Stream.of(Sort.values())
                                .map(Sort::word)
                                .collect(Collectors.joining(", ")))))
                        .orElse(Sort.RELEVANCE))
                .during(read(parameters, "period")
                        .map(text -> Period.parse(text).orElseThrow(() -> new BadParameter("period is like 2015-2018, 2015- or -2018"))));
        for (var facet : Asked.FACETS) {
            var values = parameters.getOrDefault(facet, List.of()).stream()
                    .flatMap(value -> facet.equals("organisation") ? Stream.of(value) : Stream.of(value.split(",")))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.toSet());
            if (facet.equals("type") && !Labels.TYPES.containsAll(values)) {
                throw new BadParameter("type is one of " + String.join(", ", Labels.TYPES));
            }
            query = query.filtered(facet, values);
        }
        return query;
    }

    private static int limit(MultiValueMap<String, String> parameters) {
        return read(parameters, "limit")
                .map(text -> {
                    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
                        throw new BadParameter("limit is a number from 1 to " + MOST);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(USUAL);
    }

    private static Optional<String> read(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Result result(Hit hit, Lang lang) {
        var highlights = new ArrayList<String>();
        Stream.concat(Stream.of(hit.title(), hit.summary().shortened(300)), hit.passages().stream())
                .filter(Marked::hasMarks)
                .map(Marked::html)
                .forEach(highlights::add);
        return new Result(
                hit.permanentId(),
                hit.kind(),
                hit.lang().tag(),
                hit.title().bare(),
                hit.summary().bare(),
                Ui.absolute(Ui.url(lang, hit.path())),
                highlights,
                hit.why().isEmpty() ? null : Lines.why(hit));
    }

    private Map<String, List<Value>> facets(Found found, Lang lang) {
        var facets = new LinkedHashMap<String, List<Value>>();
        for (var facet : Asked.FACETS) {
            facets.put(facet, found.facets().getOrDefault(facet, List.of()).stream()
                    .limit(50)
                    .map(count -> new Value(count.value(), labels.value(facet, count.value(), lang), count.number()))
                    .toList());
        }
        return facets;
    }

    private static String next(MultiValueMap<String, String> parameters, String cursor) {
        var address = new StringBuilder(Ui.absolute("/api/v1/search")).append("?cursor=").append(cursor);
        Stream.concat(Stream.of("q", "lang", "limit", "sort", "period"), Asked.FACETS.stream())
                .forEach(name -> parameters.getOrDefault(name, List.of())
                        .forEach(value -> address.append('&').append(name).append('=').append(Ui.encode(value))));
        return address.toString();
    }
}
