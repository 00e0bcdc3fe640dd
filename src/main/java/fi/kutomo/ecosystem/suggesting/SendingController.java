package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.NamedActors;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.suggesting.Suggestion.Named;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions by everybody: about an actor, and of one that is missing. People are suggested by nobody. */
@Controller
@Access(Access.Level.PUBLIC)
class SendingController {

    private static final String THANKS = "ecosystem.suggesting.thanks";
    private static final String PERSON = "ecosystem.suggesting.problem.person";
    private static final int MOST = 12;

    private final Suggesting suggesting;
    private final ActorStore actors;
    private final NamedActors named;
    private final Sights sights;
    private final Choices choices;

    SendingController(Suggesting suggesting, ActorStore actors, NamedActors named, Sights sights, Choices choices) {
        this.suggesting = suggesting;
        this.actors = actors;
        this.named = named;
        this.sights = sights;
        this.choices = choices;
    }

    @GetMapping("/{lang}/actors/{slug}/suggestions/new")
    SuggestionFormPage fresh(Lang lang, @PathVariable String slug, Caller caller) {
        return form(actors.require(slug, sights.of(caller)), SuggestionForm.EMPTY, Mistakes.none(), lang, caller);
    }

    @Paced(Pace.MESSAGE)
    @PostMapping("/{lang}/actors/{slug}/suggestions")
    Reply suggest(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var sight = sights.of(caller);
        var actor = actors.require(slug, sight);
        var form = new SuggestionForm(sent);
        if (form.trapped()) {
            return Reply.seeOther(Ui.url(actor.path()));
        }
        var about = form.about(About.of(actor.kind()));
        var mistakes = about.isEmpty() ? Mistakes.none().and("about", Ui.t("ecosystem.suggesting.problem.about")) : Mistakes.none();
        if (about.filter(About.TIE::equals).isPresent()) {
            mistakes = mistakes.with(form.nameless("other", "ecosystem.suggesting.problem.other")).with(person("other", form, sight));
        }
        mistakes = mistakes.with(form.mistakes(false));
        if (!mistakes.isEmpty()) {
            return Reply.of(form(actor, form, mistakes, lang, caller), 422);
        }
        var other = about.filter(About.TIE::equals).map(_ -> Named.of(form.value("other"))).orElse(Named.NOBODY);
        return Reply.seeOther(Ui.url(suggesting.suggest(actor, form.what(about.orElseThrow(), other, lang), caller)), THANKS);
    }

    @GetMapping("/{lang}/actor-suggestions/new")
    MissingFormPage missing(Lang lang, @RequestParam(defaultValue = "") String name, Caller caller) {
        return missing(new SuggestionForm(Map.of("name", name)), List.of(), Mistakes.none(), lang, caller);
    }

    @Paced(Pace.MESSAGE)
    @PostMapping("/{lang}/actor-suggestions")
    Reply suggestMissing(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        var sight = sights.of(caller);
        var form = new SuggestionForm(sent);
        if (form.trapped()) {
            return Reply.seeOther(Ui.url(Actor.PLURAL));
        }
        var name = form.value("name");
        var known = name.isEmpty() ? List.<Actor>of() : actors.find(named.bearing(List.of(name), List.of()), sight);
        var mistakes = form.nameless("name", "ecosystem.suggesting.problem.name").with(person("name", form, sight));
        if (!known.isEmpty() && form.value("another").isEmpty()) {
            mistakes = mistakes.and("another", Ui.t("ecosystem.suggesting.problem.known"));
        }
        mistakes = mistakes.with(kindless(form));
        if (!form.value("region").isEmpty() && !choices.has(Facet.REGION, form.value("region"))) {
            mistakes = mistakes.and("region", Ui.t("ecosystem.suggesting.problem.region"));
        }
        mistakes = mistakes.with(form.mistakes(true));
        if (!mistakes.isEmpty()) {
            return Reply.of(missing(form, known, mistakes, lang, caller), 422);
        }
        var meant = new Named(name, Optional.of(ActorKind.valueOf(form.value("kind"))), Optional.of(form.value("region")).filter(region -> !region.isEmpty()));
        return Reply.seeOther(Ui.url(suggesting.suggestMissing(form.what(About.ACTOR, meant, lang), caller)), THANKS);
    }

    private static Mistakes kindless(SuggestionForm form) {
        return switch (form.value("kind")) {
            case "ORGANISATION", "NETWORK" -> Mistakes.none();
            case "PERSON" -> Mistakes.none().and("kind", Ui.t(PERSON));
            default -> Mistakes.none().and("kind", Ui.t("ecosystem.suggesting.problem.kind"));
        };
    }

    /** Who bears the name of somebody that is here as a person is not suggested by others. */
    private Mistakes person(String field, SuggestionForm form, Sight sight) {
        var name = form.value(field);
        boolean person = name.length() > 1
                && actors.named(name, sight, MOST).stream().anyMatch(each -> each.kind() == ActorKind.PERSON && each.name().byLang().values().stream().anyMatch(name::equalsIgnoreCase));
        return person ? Mistakes.none().and(field, Ui.t(PERSON)) : Mistakes.none();
    }

    private static SuggestionFormPage form(Actor actor, SuggestionForm form, Mistakes mistakes, Lang lang, Caller caller) {
        var name = actor.name().in(lang);
        var open = About.of(actor.kind());
        var abouts = Stream.concat(
                        Stream.of(Option.of("", Ui.t("ecosystem.describing.choose"), form.value("about").isEmpty())),
                        open.stream().map(each -> Option.of(each.name(), each.told(), each.name().equals(form.value("about")))))
                .toList();
        return new SuggestionFormPage(
                Ui.t("ecosystem.suggesting.fresh", name), Ui.url(actor.path() + "/suggestions"), form, abouts, open.contains(About.TIE), !caller.signedIn(), mistakes,
                List.of(SuggestionController.top(), new Crumb(name, actor.path())));
    }

    private MissingFormPage missing(SuggestionForm form, List<Actor> known, Mistakes mistakes, Lang lang, Caller caller) {
        var kinds = Stream.of(ActorKind.ORGANISATION, ActorKind.NETWORK, ActorKind.PERSON)
                .map(kind -> Option.of(kind.name(), Ui.t("ecosystem.actors.kind." + kind.name()), kind.name().equals(form.value("kind"))))
                .toList();
        var regions = Stream.concat(
                        Stream.of(Option.of("", Ui.t("ecosystem.suggesting.region.unknown"), form.value("region").isEmpty())),
                        choices.of(Facet.REGION, form.value("region"), lang).stream())
                .toList();
        return new MissingFormPage(
                Ui.t("ecosystem.suggesting.missing"), form, kinds, regions,
                known.stream().map(each -> new MissingFormPage.Known(each.name().in(lang), Ui.foreign(each.name().langFor(lang)), Ui.url(each.path()))).toList(),
                !caller.signedIn(), mistakes, List.of(SuggestionController.top()));
    }
}
