package fi.kutomo.search.results;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.search.index.Asking;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.index.SearchQuery.Wanted;
import fi.kutomo.search.results.SearchPage.NothingFound;
import fi.kutomo.search.results.SearchPage.Way;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Other searches that do find something, when this one did not. Each is tried before it is offered. */
@Component
class WaysOut {

    private static final int OFFERED = 5;

    /** So few results may be chance: a part of a compound, or all but one of many words. */
    private static final int FEW = 5;

    private final Asking asking;
    private final SearchIndex index;
    private final Terms terms;

    WaysOut(Asking asking, SearchIndex index, Terms terms) {
        this.asking = asking;
        this.index = index;
        this.terms = terms;
    }

    NothingFound of(Asked asked, SearchQuery query) {
        return new NothingFound(
                meant(asked, query, 0),
                withoutFilters(asked, query.lang()),
                broader(asked, query),
                fewerWords(asked, query));
    }

    Optional<Way> meant(Asked asked, SearchQuery query, long total) {
        return spelling(query, total).map(words -> new Way(words, Ui.url("search") + asked.asking(words).parameters()));
    }

    /** A spelling that finds something where this one found nothing, or at least twice as much where it found little. */
    Optional<String> spelling(SearchQuery query, long total) {
        return total > FEW
                ? Optional.empty()
                : index.spelling(query).filter(words -> total == 0 || index.count(asking.reading(words, query)) >= 2 * total);
    }

    private Optional<Way> withoutFilters(Asked asked, Lang lang) {
        if (!asked.hasFilters()) {
            return Optional.empty();
        }
        long number = index.count(asking.reading(asked.q(), asked.unfiltered().query(lang)));
        return number == 0
                ? Optional.empty()
                : Optional.of(new Way(
                        Ui.t("search.nothing.withoutFilters", number), Ui.url("search") + asked.unfiltered().parameters()));
    }

    private List<Way> broader(Asked asked, SearchQuery query) {
        var labels = new LinkedHashSet<String>();
        for (var wanted : query.wanted()) {
            for (var meaning : terms.meanings(wanted.text())) {
                terms.withBroader(List.of(meaning.key())).stream()
                        .filter(key -> !key.equals(meaning.key()))
                        .flatMap(key -> terms.find(key).stream())
                        .forEach(term -> labels.add(term.label().in(query.lang())));
            }
        }
        return finding(List.copyOf(labels), asked, query.lang());
    }

    /** Each word alone, when it was their combination that found nothing. */
    private List<Way> fewerWords(Asked asked, SearchQuery query) {
        return query.wanted().size() < 2
                ? List.of()
                : finding(query.wanted().stream().map(Wanted::text).toList(), asked, query.lang());
    }

    private List<Way> finding(List<String> words, Asked asked, Lang lang) {
        var ways = new ArrayList<Way>();
        for (var each : words) {
            long number = ways.size() >= OFFERED ? 0 : index.count(asking.reading(each, asked.asking(each).query(lang)));
            if (number > 0) {
                ways.add(new Way(Ui.t("search.nothing.way", each, number), Ui.url("search") + asked.asking(each).parameters()));
            }
        }
        return ways;
    }
}
