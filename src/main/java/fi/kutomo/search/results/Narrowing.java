package fi.kutomo.search.results;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Facets;
import fi.kutomo.search.index.Found;
import fi.kutomo.search.index.SearchQuery.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Facets, removable filters and orders of one search, as links. */
@Component
class Narrowing {

    private static final int SHOWN = 8;

    private final Labels labels;

    Narrowing(Labels labels) {
        this.labels = labels;
    }

    Facets facets(Asked asked, Found found, Lang lang) {
        var all = new ArrayList<Facets.Facet>();
        for (var name : Asked.FACETS) {
            var counts = found.facets().getOrDefault(name, List.of()).stream()
                    .filter(count -> asked.isChosen(name, count.value()) || isOffered(name, count))
                    .sorted(Comparator.comparingInt(count -> asked.isChosen(name, count.value()) ? 0 : 1))
                    .limit(SHOWN)
                    .toList();
            if (tells(counts, asked, name, found.total())) {
                all.add(new Facets.Facet(
                        labels.facet(name, lang),
                        counts.stream().map(count -> value(asked, name, count, lang)).toList()));
            }
        }
        return new Facets(all);
    }

    /** One value that everything shares narrows nothing. */
    private static boolean tells(List<Found.Count> counts, Asked asked, String facet, long total) {
        return counts.size() > 1
                || counts.size() == 1
                        && (asked.isChosen(facet, counts.getFirst().value()) || counts.getFirst().number() < total);
    }

    /** Of the many kinds of areas, regions are offered; others may be chosen by links from elsewhere. */
    private static boolean isOffered(String facet, Found.Count count) {
        return count.number() > 0 && (!facet.equals("area") || count.value().startsWith("region/"));
    }

    private Facets.Value value(Asked asked, String facet, Found.Count count, Lang lang) {
        boolean chosen = asked.isChosen(facet, count.value());
        var next = chosen ? asked.without(facet, count.value()) : asked.with(facet, count.value());
        return new Facets.Value(
                labels.value(facet, count.value(), lang), Ui.number(count.number()), Ui.url("search") + next.parameters(), chosen);
    }

    List<Chip> chips(Asked asked, Lang lang) {
        var chips = new ArrayList<Chip>();
        asked.filters().forEach((facet, values) -> values.forEach(value -> chips.add(new Chip(
                Ui.t("search.results.chip", labels.facet(facet, lang), labels.value(facet, value, lang)),
                Ui.url("search") + asked.without(facet, value).parameters()))));
        asked.period().ifPresent(period -> chips.add(new Chip(
                Ui.t("search.results.chip", Ui.t("search.facet.period"), period.toString().replace('-', '–')),
                Ui.url("search") + asked.always().parameters())));
        return chips;
    }

    List<SearchPage.Order> orders(Asked asked) {
        var orders = new ArrayList<SearchPage.Order>();
        for (var sort : Sort.values()) {
            if (sort != Sort.RELEVANCE || !asked.q().isEmpty()) {
                // without words the newest stand first
                boolean usual = asked.q().isEmpty() && asked.sort() == Sort.RELEVANCE && sort == Sort.NEWEST;
                orders.add(new SearchPage.Order(
                        Ui.t("search.results.sort." + sort.word()),
                        Ui.url("search") + asked.sorted(sort).parameters(),
                        asked.sort() == sort || usual));
            }
        }
        return orders;
    }
}
