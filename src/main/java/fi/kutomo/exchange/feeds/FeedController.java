package fi.kutomo.exchange.feeds;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.AtomFeed;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
    ResponseEntity<String> show(Lang lang, @PathVariable String kind) {
        var words = kind.equals(ALL)
                ? Stream.concat(Arrays.stream(EntryKind.values()).map(EntryKind::word), OTHERS.values().stream().sorted()).toList()
                : List.of(EntryKind.of(kind).map(EntryKind::word).or(() -> Optional.ofNullable(OTHERS.get(kind))).orElseThrow(() -> new NotFound(kind)));
        var cards = catalogue.newest(NEWEST, words);
        var name = words.size() == 1 ? words.getFirst() : ALL;
        var page = Ui.absolute(Ui.url("search") + (words.size() == 1 ? "?type=" + name : ""));
        var feed = new AtomFeed(messages.in(lang, "exchange.feeds.title." + name), page, Ui.absolute(Ui.path()), cards.stream().map(card -> item(card, lang)).toList());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, AtomFeed.TYPE)
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(5)))
                .body(feed.text(lang));
    }

    private static AtomFeed.Item item(Card card, Lang lang) {
        var text = card.in(lang);
        return AtomFeed.Item.of(
                Ui.lasting(card.permanentId()), Ui.absolute(Ui.url(lang, card.path())), text.title(), card.published(), card.changed(), text.summary());
    }
}
