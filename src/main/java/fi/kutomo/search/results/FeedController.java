package fi.kutomo.search.results;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.AtomFeed;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.search.index.Asking;
import fi.kutomo.search.index.Hit;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.search.index.SearchQuery.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Every search as an Atom feed, newest first: a saved search that reports what is new. */
@Controller
class FeedController {

    private static final int ENTRIES = 30;

    private final Asking asking;
    private final SearchIndex index;
    private final Labels labels;

    FeedController(Asking asking, SearchIndex index, Labels labels) {
        this.asking = asking;
        this.index = index;
        this.labels = labels;
    }

    @Paced(Pace.FEED)
    @GetMapping(value = "/{lang}/search.atom", produces = AtomFeed.TYPE)
    @ResponseBody
    @Access(Access.Level.PUBLIC)
    String feed(@RequestParam MultiValueMap<String, String> parameters, Lang lang) {
        var asked = Asked.of(parameters).first();
        var query = asking.reading(asked.q(), asked.query(lang)).sorted(Sort.NEWEST).part(0, ENTRIES);
        var hits = index.find(asked.plain() ? query.filtered("type", Labels.NEWS) : query).hits();
        return new AtomFeed(
                        asked.q().isEmpty() ? Ui.t("search.feed.all") : Ui.t("search.feed.title", asked.q()), Ui.absolute(Ui.url("search") + asked.parameters()),
                        Ui.absolute(Ui.url("search.atom") + asked.parameters()), hits.stream().map(hit -> item(hit, lang)).toList())
                .text(lang);
    }

    private AtomFeed.Item item(Hit hit, Lang lang) {
        return AtomFeed.Item.of(
                        Ui.lasting(hit.permanentId()), Ui.absolute(Ui.url(lang, hit.path())), hit.title().bare(), hit.published(), hit.changed(), hit.summary().bare())
                .kind(new AtomFeed.Kind(hit.kind(), labels.type(hit.kind(), lang)));
    }
}
