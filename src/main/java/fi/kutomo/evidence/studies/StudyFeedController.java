package fi.kutomo.evidence.studies;

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
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a list of studies shows, as an Atom feed; the newest change first. */
@Controller
class StudyFeedController {

    private static final int ENTRIES = 50;

    private final StudyStore store;
    private final StudyListing listing;

    StudyFeedController(StudyStore store, StudyListing listing) {
        this.store = store;
        this.listing = listing;
    }

    @Paced(Pace.FEED)
    @GetMapping(value = "/{lang}/studies.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    @Access(Access.Level.PUBLIC)
    String feed(@RequestParam Map<String, String> sent, Lang lang) throws FeedException {
        var filter = StudyFilter.of(sent);
        var studies = store.find(listing.newest(filter, ENTRIES)).stream().sorted(Comparator.comparing(Study::changedAt).reversed()).toList();
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setTitle(Ui.t(filter.feed().isEmpty() ? "evidence.studies.title" : "evidence.studies.feed.nullOrHarm"));
        feed.setUri(Ui.absolute(Ui.url("studies") + filter.parameters()));
        feed.setLanguage(lang.tag());
        feed.setLinks(List.of(
                link("alternate", "text/html", Ui.absolute(Ui.url("studies") + filter.parameters())),
                link("self", "application/atom+xml", Ui.absolute(Ui.url("studies.atom") + filter.parameters()))));
        feed.setPublishedDate(Date.from(studies.isEmpty() ? Instant.EPOCH : studies.getFirst().changedAt()));
        feed.setAuthor("Kutomo");
        feed.setEntries(studies.stream().map(study -> entry(study, lang)).toList());
        return new SyndFeedOutput().outputString(feed);
    }

    private static SyndEntry entry(Study study, Lang lang) {
        var entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + study.id().value());
        entry.setLink(Ui.absolute(Ui.url(study.path())));
        entry.setTitle(printable(study.text().source().title()));
        entry.setPublishedDate(Date.from(study.publishedAt().orElse(study.changedAt())));
        entry.setUpdatedDate(Date.from(study.changedAt()));
        var summary = new SyndContentImpl();
        summary.setType("text/plain");
        summary.setValue(printable(study.text().source().summary().in(lang)));
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
