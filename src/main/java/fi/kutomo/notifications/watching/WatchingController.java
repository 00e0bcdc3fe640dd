package fi.kutomo.notifications.watching;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.notifications.telling.Tellers;
import fi.kutomo.notifications.watching.WatchStore.Watched;
import fi.kutomo.notifications.watching.WatchingPage.Line;
import fi.kutomo.notifications.watching.WatchingPage.Named;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Watches.Level;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Watch;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the caller watches: the list, and the word that is said on any page. */
@Controller
@Access(Access.Level.SIGNED_IN)
class WatchingController {

    private static final int PART = 50;

    private final WatchStore watches;
    private final Choosing choosing;
    private final Tellers tellers;
    private final Catalogue catalogue;

    WatchingController(WatchStore watches, Choosing choosing, Tellers tellers, Catalogue catalogue) {
        this.watches = watches;
        this.choosing = choosing;
        this.tellers = tellers;
        this.catalogue = catalogue;
    }

    @GetMapping("/{lang}/notices/watching")
    WatchingPage show(Lang lang, @RequestParam(defaultValue = "1") String page, Caller caller) {
        var person = caller.person().orElseThrow();
        int last = (int) Math.max(1, (watches.count(person) + PART - 1) / PART);
        int number = Math.clamp(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, 1, last);
        var watched = watches.of(person, (number - 1) * PART, PART);
        var things = watched.stream().map(Watched::thing).toList();
        var words = tellers.tell(things, caller);
        var cards = catalogue.find(things.stream().filter(thing -> !tellers.knows(thing.kind())).map(Ref::id).toList());
        var lines = watched.stream().map(each -> new Line(named(each.thing(), words, cards, lang), Watch.of(each.thing(), Optional.of(each.level())))).toList();
        return new WatchingPage(Ui.t("notifications.watching.title"), lines, new Pager(number, last, Ui.url("notices/watching")));
    }

    private static Optional<Named> named(Ref thing, Tellers.Words words, Map<UUID, Card> cards, Lang lang) {
        return words.of(thing)
                .map(told -> new Named(told.title(), told.lang().filter(each -> each != lang), Ui.url(told.path())))
                .or(() -> Optional.ofNullable(cards.get(thing.id()))
                        .map(card -> new Named(
                                card.in(lang).title(), Optional.of(card.langFor(lang)).filter(each -> each != lang), Ui.url(card.path()))));
    }

    /** Back to the page on which it was said. */
    @PostMapping("/{lang}/watches")
    Reply say(
            Lang lang,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String back,
            Caller caller) {
        choosing.say(thing(kind, thing), Arrays.stream(Level.values()).filter(each -> each.name().equals(level)).findFirst(), caller);
        var own = "/" + lang.tag() + "/";
        return Reply.seeOther(
                back.startsWith(own) && back.matches("[!-\\[\\]-~]{1,2000}") ? back : own + "notices/watching", "notifications.watching.said");
    }

    private static Ref thing(String kind, String id) {
        if (!kind.matches("[a-z][a-z-]{0,40}") || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFound(kind + " " + id);
        }
        return new Ref(kind, UUID.fromString(id));
    }
}
