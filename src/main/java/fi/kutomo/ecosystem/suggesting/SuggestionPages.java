package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.suggesting.Suggestion.State;
import fi.kutomo.ecosystem.suggesting.SuggestionPage.Of;
import fi.kutomo.ecosystem.suggesting.SuggestionPage.Taken;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.vocabulary.Areas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of suggestions. */
@Component
class SuggestionPages {

    private final Areas areas;

    SuggestionPages(Areas areas) {
        this.areas = areas;
    }

    SuggestionsPage queue(List<Suggestion> open, Map<UUID, Actor> about, Pager pager, Lang lang) {
        return new SuggestionsPage(
                Ui.t("ecosystem.suggesting.title"),
                open.stream()
                        .filter(each -> each.actor().isEmpty() || about.containsKey(each.actor().get()))
                        .map(each -> line(each, each.actor().flatMap(id -> Optional.ofNullable(about.get(id))), lang))
                        .toList(),
                pager, List.of(SuggestionController.top()));
    }

    private SuggestionsPage.Line line(Suggestion suggestion, Optional<Actor> actor, Lang lang) {
        var of = of(suggestion, actor, lang);
        return new SuggestionsPage.Line(
                of.name(), of.lang(), of.about(), suggestion.what().words(), suggestion.what().lang().tag(), Ui.age(suggestion.sent()), Ui.url(suggestion.path()));
    }

    /** @param answers whether the reader is one of those who answer it */
    SuggestionPage page(Suggestion suggestion, Optional<Actor> actor, boolean answers, Map<String, String> sent, Mistakes mistakes, Lang lang) {
        boolean open = suggestion.state() == State.OPEN;
        boolean lost = open && actor.filter(known -> known.state() == Actor.State.GONE).isPresent();
        var what = suggestion.what();
        return new SuggestionPage(
                Ui.t("ecosystem.suggesting.one"), of(suggestion, actor, lang), what.words(), what.lang().tag(), what.source(), Ui.date(suggestion.sent()),
                Ui.t("ecosystem.suggesting.state." + (lost ? "LOST" : suggestion.state().name())), suggestion.answer(),
                open && answers ? Optional.of(new Taken(Ui.url(take(suggestion, actor)), what.about().elsewhere())) : Optional.empty(),
                !lost, Ui.url(suggestion.path()), sent, mistakes, List.of(SuggestionController.top()));
    }

    private Of of(Suggestion suggestion, Optional<Actor> actor, Lang lang) {
        var what = suggestion.what();
        var facts = Stream.of(
                        what.named().kind().map(kind -> Ui.t("ecosystem.actors.kind." + kind.name())),
                        what.named().region().flatMap(areas::find).map(area -> area.name().in(lang)),
                        Optional.of(what.named().name()).filter(_ -> what.about() == About.TIE).map(name -> Ui.t("ecosystem.suggesting.with", name)))
                .flatMap(Optional::stream)
                .toList();
        return actor.map(known -> new Of(known.name().in(lang), Ui.foreign(known.name().langFor(lang)), Optional.of(Ui.url(known.path())), what.about().told(), facts))
                .orElseGet(() -> new Of(what.named().name(), null, Optional.empty(), what.about().told(), facts));
    }

    /** Where it is taken up, or where it is changed. */
    private static String take(Suggestion suggestion, Optional<Actor> actor) {
        var by = "?suggestion=" + suggestion.id();
        if (actor.isEmpty()) {
            return "networks/new" + by;
        }
        var path = actor.get().path();
        return switch (suggestion.what().about()) {
            case TIE -> path + "/ties/new" + by;
            case NAME -> actor.get().kind() == ActorKind.NETWORK ? path + "/network" : path;
            case ENDED, OTHER -> path + "/edit";
            default -> path + "/statements/new" + by;
        };
    }
}
