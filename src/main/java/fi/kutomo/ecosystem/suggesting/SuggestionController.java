package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.suggesting.Suggestion.State;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions by everybody, and the queue of those who answer them. */
@Controller
class SuggestionController {

    private static final int PART = 50;
    private static final int LONGEST = 1000;

    private final SuggestionStore store;
    private final Suggesting suggesting;
    private final ActorStore actors;
    private final Sights sights;

    SuggestionController(SuggestionStore store, Suggesting suggesting, ActorStore actors, Sights sights) {
        this.store = store;
        this.suggesting = suggesting;
        this.actors = actors;
        this.sights = sights;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/actors/{slug}/suggestions/new")
    SuggestionFormPage fresh(Lang lang, @PathVariable String slug, Caller caller) {
        return form(actors.require(slug, sights.of(caller)), "", "", "", Mistakes.none(), lang);
    }

    @Access(Access.Level.PUBLIC)
    @Paced(Pace.MESSAGE)
    @PostMapping("/{lang}/actors/{slug}/suggestions")
    Reply suggest(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String facet,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String website,
            Caller caller) {
        var actor = actors.require(slug, sights.of(caller));
        if (!website.isEmpty()) {
            return Reply.seeOther(Ui.url(actor.path()));
        }
        var mistakes = Mistakes.none();
        if (Facet.of(facet).isEmpty()) {
            mistakes = mistakes.and("facet", Ui.t("ecosystem.suggesting.problem.facet"));
        }
        if (words.isBlank() || words.length() > LONGEST) {
            mistakes = mistakes.and("words", Ui.t("ecosystem.suggesting.problem.words", LONGEST));
        }
        if (source.length() > LONGEST) {
            mistakes = mistakes.and("source", Ui.t("ecosystem.describing.problem.long", LONGEST));
        }
        if (!mistakes.isEmpty()) {
            return Reply.of(form(actor, facet, words, source, mistakes, lang), 422);
        }
        var path = suggesting.suggest(actor, Facet.of(facet).orElseThrow(), words.strip(), source.strip(), lang, caller);
        return Reply.seeOther(Ui.url(path), "ecosystem.suggesting.thanks");
    }

    private static SuggestionFormPage form(Actor actor, String facet, String words, String source, Mistakes mistakes, Lang lang) {
        var name = actor.name().in(lang);
        var facets = Stream.concat(
                        Stream.of(Option.of("", Ui.t("ecosystem.describing.choose"), facet.isEmpty())),
                        Arrays.stream(Facet.values()).map(each -> Option.of(each.name(), facet(each), each.name().equals(facet))))
                .toList();
        return new SuggestionFormPage(
                Ui.t("ecosystem.suggesting.fresh", name), Ui.url(actor.path() + "/suggestions"), words, source, facets, mistakes,
                List.of(top(), new Crumb(name, actor.path())));
    }

    @Access(Access.Level.MEMBER)
    @GetMapping("/{lang}/actor-suggestions")
    SuggestionsPage queue(Lang lang, @RequestParam(defaultValue = "1") String page, Caller caller) {
        var sight = sights.of(caller);
        boolean weaves = ActorRules.weaves(caller);
        int pages = (int) Math.max(1, (store.count(sight, weaves) + PART - 1) / PART);
        int number = Math.clamp(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, 1, pages);
        var open = store.open(sight, weaves, (number - 1) * PART, PART);
        var about = actors.find(open.stream().map(Suggestion::actor).distinct().toList(), sight).stream().collect(Collectors.toMap(Actor::id, Function.identity()));
        return new SuggestionsPage(
                Ui.t("ecosystem.suggesting.title"),
                open.stream().filter(each -> about.containsKey(each.actor())).map(each -> line(each, about, lang)).toList(),
                new Pager(number, pages, Ui.url("actor-suggestions")), List.of(top()));
    }

    private static SuggestionsPage.Line line(Suggestion suggestion, Map<UUID, Actor> about, Lang lang) {
        var actor = Objects.requireNonNull(about.get(suggestion.actor()));
        return new SuggestionsPage.Line(
                actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), facet(suggestion.facet()), suggestion.words(), suggestion.lang().tag(),
                Ui.age(suggestion.sent()), Ui.url(suggestion.path()));
    }

    /** Whoever has the address may read it; only whoever keeps the actor is offered an answer. */
    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/actor-suggestions/{id}")
    SuggestionPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        return page(get(id), sights.of(caller), "", Mistakes.none(), lang, caller);
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/{lang}/actor-suggestions/{id}/refusal")
    Reply decline(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Caller caller) {
        var suggestion = get(id);
        var sight = sights.of(caller);
        ActorRules.requireKeep(about(suggestion, sight), sight, caller);
        if (reason.isBlank() || reason.length() > LONGEST) {
            var mistakes = Mistakes.none().and("reason", Ui.t("ecosystem.describing.problem.reason", LONGEST));
            return Reply.of(page(suggestion, sight, reason, mistakes, lang, caller), 422);
        }
        try {
            suggesting.decline(suggestion, reason.strip(), caller);
        } catch (Refused no) {
            return Reply.of(page(get(id), sight, reason, Mistakes.none().and("reason", Ui.t(no.messageKey())), lang, caller), 409);
        }
        return Reply.seeOther(Ui.url("actor-suggestions"), "ecosystem.suggesting.told");
    }

    private Suggestion get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("suggestion " + id));
    }

    private Actor about(Suggestion suggestion, Sight sight) {
        return actors.known(suggestion.actor(), sight).orElseThrow(() -> new NotFound("suggestion " + suggestion.id()));
    }

    private SuggestionPage page(Suggestion suggestion, Sight sight, String reason, Mistakes mistakes, Lang lang, Caller caller) {
        var actor = about(suggestion, sight);
        boolean answers = suggestion.state() == State.OPEN && ActorRules.keeps(actor, sight, caller);
        boolean lost = suggestion.state() == State.OPEN && actor.state() == Actor.State.GONE;
        var address = Ui.url(suggestion.path());
        return new SuggestionPage(
                Ui.t("ecosystem.suggesting.one"), actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), Ui.url(actor.path()),
                facet(suggestion.facet()), suggestion.words(), suggestion.lang().tag(), suggestion.source(), Ui.date(suggestion.sent()),
                Ui.t("ecosystem.suggesting.state." + (lost ? "LOST" : suggestion.state().name())), suggestion.answer(),
                answers ? Optional.of(Ui.url(actor.path() + "/statements/new") + "?suggestion=" + suggestion.id()) : Optional.empty(), !lost, address, reason,
                mistakes, List.of(top()));
    }

    private static String facet(Facet facet) {
        return Ui.t("ecosystem.actors.facet." + facet.name());
    }

    private static Crumb top() {
        return new Crumb(Ui.t("ecosystem.finding.title"), Actor.PLURAL);
    }
}
