package fi.kutomo.search.results;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Door;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.search.index.Asking;
import fi.kutomo.search.index.Found;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.missing.Misses;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page. */
@Controller
class SearchController {

    private final Asking asking;
    private final SearchIndex index;
    private final Lines lines;
    private final Narrowing narrowing;
    private final WaysOut waysOut;
    private final Misses misses;

    SearchController(Asking asking, SearchIndex index, Lines lines, Narrowing narrowing, WaysOut waysOut, Misses misses) {
        this.asking = asking;
        this.index = index;
        this.lines = lines;
        this.narrowing = narrowing;
        this.waysOut = waysOut;
        this.misses = misses;
    }

    @Bean
    static Door.Place searchPlace() {
        return Door.Place.of(Door.FIND, 10, "search.results.place", "search");
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/search")
    @Access(Access.Level.PUBLIC)
    SearchPage show(@RequestParam MultiValueMap<String, String> parameters, Lang lang) {
        var asked = Asked.of(parameters);
        var query = asking.reading(asked.q(), asked.query(lang)).counting(Set.copyOf(Asked.FACETS));
        var found = index.find(query);
        if (found.total() == 0 && asked.page() == 1 && !asked.hasFilters()) {
            misses.note(asked.q(), lang);
        }
        return page(asked, query, found, lang);
    }

    private SearchPage page(Asked asked, SearchQuery query, Found found, Lang lang) {
        var self = Ui.url("search") + asked.first().parameters();
        return new SearchPage(
                asked,
                found.total(),
                found.hits().stream().map(hit -> lines.line(hit, lang)).toList(),
                narrowing.facets(asked, found, lang),
                narrowing.chips(asked, lang),
                narrowing.orders(asked),
                new Pager(asked.page(), pages(found.total()), self),
                self,
                Ui.url("search.atom") + asked.first().parameters(),
                found.total() == 0 || asked.page() > 1 ? Optional.empty() : waysOut.meant(asked, query, found.total()),
                found.total() == 0 ? Optional.of(waysOut.of(asked, query)) : Optional.empty());
    }

    private static int pages(long total) {
        return (int) Math.clamp((total + Asked.SIZE - 1) / Asked.SIZE, 1, Asked.LAST_PAGE);
    }
}
