package fi.kutomo.search.results;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Facets;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.search.index.SearchQuery.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results with what narrows them. The whole state is in the address.
 *
 * @param self address of this state without a page number
 * @param feedAddress Atom feed of the same search
 * @param meant a better spelling, when this one found little
 * @param nothing ways on from an empty result; absent when there are results
 */
public record SearchPage(
        Asked asked,
        long total,
        List<CardLine> lines,
        Facets facets,
        List<Chip> chips,
        List<Order> orders,
        Pager pager,
        String self,
        String feedAddress,
        Optional<Way> meant,
        Optional<NothingFound> nothing)
        implements Page {

    /** One order of results as a link. */
    public record Order(String label, String address, boolean current) {}

    /** Another search that finds something. */
    public record Way(String label, String address) {}

    /** Ways on from an empty result. */
    public record NothingFound(Optional<Way> spelling, Optional<Way> withoutFilters, List<Way> broader, List<Way> fewerWords) {}

    @Override
    public String title() {
        return asked.q().isEmpty() ? Ui.t("search.results.title") : Ui.t("search.results.titleFor", asked.q());
    }

    @Override
    public Optional<String> feed() {
        return Optional.of(feedAddress);
    }

    /** What is found today is no page of its own for search engines. */
    @Override
    public boolean indexed() {
        return asked.q().isEmpty() && !asked.hasFilters() && asked.page() == 1;
    }

    public List<Map.Entry<String, String>> hiddenForPeriod() {
        return asked.hidden();
    }

    public String fromYear() {
        return asked.period().flatMap(Period::from).map(String::valueOf).orElse("");
    }

    public String untilYear() {
        return asked.period().flatMap(Period::until).map(String::valueOf).orElse("");
    }
}
