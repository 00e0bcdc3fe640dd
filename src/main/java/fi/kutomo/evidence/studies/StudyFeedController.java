package fi.kutomo.evidence.studies;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.AtomFeed;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import java.util.Comparator;
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
    @GetMapping(value = "/{lang}/studies.atom", produces = AtomFeed.TYPE)
    @ResponseBody
    @Access(Access.Level.PUBLIC)
    String feed(@RequestParam Map<String, String> sent, Lang lang) {
        var filter = StudyFilter.of(sent);
        var studies = store.find(listing.newest(filter, ENTRIES)).stream().sorted(Comparator.comparing(Study::changedAt).reversed()).toList();
        var items = studies.stream()
                .map(study -> AtomFeed.Item.of(
                        "urn:uuid:" + study.id().value(), Ui.absolute(Ui.url(study.path())), study.text().source().title(),
                        study.publishedAt().orElse(study.changedAt()), study.changedAt(), study.text().source().summary().in(lang)))
                .toList();
        return new AtomFeed(
                        Ui.t(filter.feed().isEmpty() ? "evidence.studies.title" : "evidence.studies.feed.nullOrHarm"),
                        Ui.absolute(Ui.url("studies") + filter.parameters()), Ui.absolute(Ui.url("studies.atom") + filter.parameters()), items)
                .text(lang);
    }
}
