package fi.kutomo.search.results;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.search.index.Asking;
import fi.kutomo.search.index.Hit;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.search.index.SearchQuery.Sort;
import java.util.Date;
import java.util.List;
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
    @GetMapping(value = "/{lang}/search.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    @Access(Access.Level.PUBLIC)
    String feed(@RequestParam MultiValueMap<String, String> parameters, Lang lang) throws FeedException {
        var asked = Asked.of(parameters).first();
        var query = asking.reading(asked.q(), asked.query(lang)).sorted(Sort.NEWEST).part(0, ENTRIES);
        var hits = index.find(asked.plain() ? query.filtered("type", Labels.NEWS) : query).hits();
        var page = Ui.absolute(Ui.url("search") + asked.parameters());
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setTitle(asked.q().isEmpty() ? Ui.t("search.feed.all") : Ui.t("search.feed.title", asked.q()));
        feed.setUri(page);
        feed.setLanguage(lang.tag());
        feed.setLinks(List.of(link("alternate", "text/html", page), link("self", "application/atom+xml",
                Ui.absolute(Ui.url("search.atom") + asked.parameters()))));
        feed.setPublishedDate(hits.isEmpty() ? new Date(0) : Date.from(hits.getFirst().changed()));
        feed.setAuthor("Kutomo");
        feed.setEntries(hits.stream().map(hit -> entry(hit, lang)).toList());
        return new SyndFeedOutput().outputString(feed);
    }

    private SyndEntry entry(Hit hit, Lang lang) {
        var entry = new SyndEntryImpl();
        entry.setUri(Ui.lasting(hit.permanentId()));
        entry.setLink(Ui.absolute(Ui.url(lang, hit.path())));
        entry.setTitle(printable(hit.title().bare()));
        entry.setPublishedDate(Date.from(hit.published()));
        entry.setUpdatedDate(Date.from(hit.changed()));
        var kind = new com.rometools.rome.feed.synd.SyndCategoryImpl();
        kind.setName(hit.kind());
        kind.setLabel(labels.type(hit.kind(), lang));
        entry.setCategories(List.of(kind));
        var summary = new SyndContentImpl();
        summary.setType("text/plain");
        summary.setValue(printable(hit.summary().bare()));
        entry.setDescription(summary);
        return entry;
    }

    private static SyndLinkImpl link(String relation, String type, String address) {
        var link = new SyndLinkImpl();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    /** XML 1.0 holds no control characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
