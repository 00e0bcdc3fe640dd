package fi.kutomo.gatherings.boards;

import fi.kutomo.gatherings.boards.BoardPage.Column;
import fi.kutomo.gatherings.boards.BoardPage.Earlier;
import fi.kutomo.gatherings.boards.BoardPage.Item;
import fi.kutomo.gatherings.boards.BoardPage.Shared;
import fi.kutomo.gatherings.boards.BoardStore.Contribution;
import fi.kutomo.gatherings.boards.BoardStore.Vision;
import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Kind;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Names;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a session, open from the call on. */
@Controller
@RequestMapping("/{lang}/gatherings/{slug}")
@Access(Access.Level.MEMBER)
class BoardController {

    private static final String WORDS = "words";
    private static final String VISION = "vision";

    private final SessionStore sessions;
    private final SessionRules rules;
    private final BoardStore store;
    private final Boarding boarding;
    private final Names names;

    BoardController(SessionStore sessions, SessionRules rules, BoardStore store, Boarding boarding, Names names) {
        this.sessions = sessions;
        this.rules = rules;
        this.store = store;
        this.boarding = boarding;
        this.names = names;
    }

    @GetMapping("/board")
    @Access(Access.Level.PUBLIC)
    BoardPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return page(read(slug, caller), "", Map.of(), Mistakes.none(), lang);
    }

    @PostMapping("/board")
    Reply put(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var look = read(slug, caller);
        var part = BoardPart.of(sent.getOrDefault("part", "")).orElseGet(() -> BoardPart.of(look.session().plan().kind()).getFirst());
        return acted(look, part.name(), sent, lang, () -> boarding.put(look.session().id(), part, Texts.line(sent, WORDS + "-" + part.name()), caller));
    }

    @PostMapping("/board/{id}/removal")
    Reply remove(Lang lang, @PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var look = read(slug, caller);
        return acted(look, "", Map.of(), lang, () -> boarding.remove(look.session().id(), id, caller));
    }

    @PostMapping("/board/{id}/dot")
    Reply dot(Lang lang, @PathVariable String slug, @PathVariable UUID id, @RequestParam(defaultValue = "") String put, Caller caller) {
        var look = read(slug, caller);
        return acted(look, store.find(id).map(each -> each.part().name()).orElse(""), Map.of(), lang, () -> boarding.dot(look.session().id(), id, put.equals("yes"), caller));
    }

    @PostMapping("/vision")
    Reply envision(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var look = read(slug, caller);
        var version = sent.getOrDefault("version", "");
        int read = version.matches("\\d{1,6}") ? Integer.parseInt(version) : -1;
        return acted(look, VISION, sent, lang, () -> boarding.envision(look.session().id(), read, Texts.line(sent, WORDS + "-" + VISION), caller));
    }

    private Reply acted(Look look, String form, Map<String, String> sent, Lang lang, Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            var mistakes = Mistakes.none().and(WORDS + "-" + form, Ui.t(no.messageKey(), no.arguments().toArray()));
            return Reply.of(page(look, form, sent, mistakes, lang), 422);
        }
        return Reply.seeOther(Ui.url(look.session().path() + "/board"), "gatherings.boards.kept");
    }

    private Look read(String slug, Caller caller) {
        var look = rules.requireSee(sessions.at(slug), caller);
        if (BoardPart.of(look.session().plan().kind()).isEmpty() || !look.session().alive()) {
            throw new NotFound("board of " + slug);
        }
        if (!look.reads()) {
            throw new Forbidden("read the board");
        }
        return look;
    }

    private BoardPage page(Look look, String form, Map<String, String> sent, Mistakes mistakes, Lang lang) {
        var session = look.session();
        var all = store.of(session.id());
        var visions = store.visions(session.id());
        var called = names.of(Stream.concat(all.stream().flatMap(each -> each.by().stream()), visions.stream().flatMap(each -> each.by().stream())).distinct().toList(), look);
        var dotted = look.caller().person().map(person -> store.dots(session.id(), person)).orElse(Set.of());
        var columns = BoardPart.of(session.plan().kind()).stream()
                .map(part -> new Column(
                        part.name(), Ui.t("gatherings.boards.part." + part.name()), Ui.t("gatherings.boards.help." + part.name()),
                        all.stream()
                                .filter(each -> each.part() == part)
                                .sorted(Comparator.comparingInt((Contribution each) -> part.weighed() ? -each.dots() : 0))
                                .map(each -> item(each, look, called, dotted))
                                .toList()))
                .toList();
        var left = look.writes() && session.open() ? Optional.of(Ui.t("gatherings.boards.left", Boarding.DOTS - dotted.size(), Boarding.DOTS)) : Optional.<String>empty();
        return new BoardPage(
                Head.of(look, "board", lang), columns, left, session.plan().kind() == Kind.WORKSHOP ? Optional.of(shared(visions, called)) : Optional.empty(), look.writes(),
                session.path(), form, sent, mistakes, look.community().free());
    }

    private static Item item(Contribution each, Look look, Map<UUID, String> called, Set<UUID> dotted) {
        var address = look.session().path() + "/board/" + each.id();
        boolean own = each.by().isPresent() && each.by().equals(look.caller().person());
        return new Item(
                each.words(), each.by().map(person -> called.getOrDefault(person, "")).orElse(""),
                each.part().weighed() ? Optional.of(Ui.t("gatherings.boards.dots", each.dots())) : Optional.empty(), dotted.contains(each.id()),
                look.writes() && look.session().open() && each.part().weighed() ? Optional.of(Ui.url(address + "/dot")) : Optional.empty(),
                look.writes() && (own || look.leads()) ? Optional.of(Ui.url(address + "/removal")) : Optional.empty());
    }

    private static Shared shared(List<Vision> visions, Map<UUID, String> called) {
        if (visions.isEmpty()) {
            return new Shared(0, "", List.of());
        }
        var earlier = visions.stream()
                .skip(1)
                .map(each -> new Earlier(
                        Ui.t("gatherings.boards.version", each.version(), Ui.dateTime(each.at()), each.by().map(person -> called.getOrDefault(person, "")).orElse("")), each.words()))
                .toList();
        return new Shared(visions.getFirst().version(), visions.getFirst().words(), earlier);
    }
}
