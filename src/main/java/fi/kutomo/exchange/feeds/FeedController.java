package fi.kutomo.exchange.feeds;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Atom feeds of what is new, of each kind and of all. */
@Controller
@Access(Access.Level.PUBLIC)
class FeedController {

    private static final int NEWEST = 50;
    private static final String ALL = "all";

    /** Cards of other modules that are news, by the word of their list in addresses. Registers are none. */
    private static final Map<String, String> OTHERS = Map.of(
            "threads", "thread", "communities", "community", "gatherings", "session", "offers", "offer", "studies", "study", "syntheses", "synthesis",
            "validations", "validation", "experiences", "experience", "maps", "map");

    private final Catalogue catalogue;
    private final Messages messages;

    FeedController(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Paced(Pace.FEED)
    @GetMapping("/{lang}/feeds/{kind}.atom")
    ResponseEntity<String> show(Lang lang, @PathVariable String kind) throws FeedException {
        var words = kind.equals(ALL)
                ? Stream.concat(Arrays.stream(EntryKind.values()).map(EntryKind::word), OTHERS.values().stream().sorted()).toList()
                : List.of(EntryKind.of(kind).map(EntryKind::word).or(() -> Optional.ofNullable(OTHERS.get(kind))).orElseThrow(() -> new NotFound(kind)));
        var cards = catalogue.newest(NEWEST, words);
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setLanguage(lang.tag());
        var name = words.size() == 1 ? words.getFirst() : ALL;
        feed.setTitle(messages.in(lang, "exchange.feeds.title." + name));
        feed.setUri(Ui.absolute(Ui.path()));
        feed.setAuthor("Kutomo");
        feed.setPublishedDate(Date.from(cards.stream().map(Card::changed).max(Instant::compareTo).orElse(Instant.EPOCH)));
        feed.setLinks(List.of(link("self", Ui.absolute(Ui.path())), link("alternate", Ui.absolute(Ui.url("search") + (words.size() == 1 ? "?type=" + name : "")))));
        feed.setEntries(cards.stream().map(card -> entry(card, lang)).toList());
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "atom+xml", java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(5)))
                .body(new SyndFeedOutput().outputString(feed));
    }

    private static SyndEntry entry(Card card, Lang lang) {
        var text = card.in(lang);
        var entry = new SyndEntryImpl();
        entry.setUri(Ui.lasting(card.permanentId()));
        entry.setTitle(text.title());
        entry.setLinks(List.of(link("alternate", Ui.absolute(Ui.url(lang, card.path())))));
        entry.setPublishedDate(Date.from(card.published()));
        entry.setUpdatedDate(Date.from(card.changed()));
        var summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue(text.summary());
        entry.setDescription(summary);
        return entry;
    }

    private static SyndLinkImpl link(String rel, String address) {
        var link = new SyndLinkImpl();
        link.setRel(rel);
        link.setHref(address);
        return link;
    }
}
