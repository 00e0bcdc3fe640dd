package fi.kutomo.ecosystem.confirming;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.confirming.AnswerPage.Asking;
import fi.kutomo.ecosystem.confirming.AnswerPage.Form;
import fi.kutomo.ecosystem.confirming.AnswerPage.Group;
import fi.kutomo.ecosystem.confirming.AnswerPage.Line;
import fi.kutomo.ecosystem.confirming.AnswerPage.Sent;
import fi.kutomo.ecosystem.confirming.AnswerPage.Stage;
import fi.kutomo.ecosystem.surveys.Answering;
import fi.kutomo.ecosystem.surveys.Answering.Respondent;
import fi.kutomo.ecosystem.surveys.Asked;
import fi.kutomo.ecosystem.surveys.AskedStore;
import fi.kutomo.ecosystem.surveys.Known;
import fi.kutomo.ecosystem.surveys.Survey;
import fi.kutomo.ecosystem.surveys.SurveyStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of those who are asked. */
@Component
class AnswerPages {

    /** As far as until now; what is new to weavers only. */
    private static final String KEEP = "KEEP";

    private final AnswerLines lines;
    private final Answering answering;
    private final SurveyStore surveys;
    private final AskedStore asked;
    private final ActorStore actors;
    private final Sights sights;
    private final Topics topics;
    private final OwnWords words;

    AnswerPages(
            AnswerLines lines, Answering answering, SurveyStore surveys, AskedStore asked, ActorStore actors, Sights sights, Topics topics, OwnWords words) {
        this.lines = lines;
        this.answering = answering;
        this.surveys = surveys;
        this.asked = asked;
        this.actors = actors;
        this.sights = sights;
        this.topics = topics;
        this.words = words;
    }

    /** Where forms go, and what was sent. */
    record Place(String path, Optional<String> token, Sent sent) {}

    AnswerPage page(Respondent by, Known known, Place place, List<Actor> like, Mistakes mistakes, Lang lang) {
        var actor = known.actor();
        var name = actor.name().in(lang);
        var sent = place.sent();
        var names = topics.names(known.statements().stream().map(line -> line.statement().said().term()).distinct().toList(), lang);
        var groups = Stream.of(Facet.values())
                .map(facet -> new Group(
                        Ui.t("ecosystem.actors.facet." + facet.name()),
                        known.statements().stream()
                                .filter(line -> line.statement().said().facet() == facet)
                                .map(line -> lines.statement(line, names, sent, mistakes, lang))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        var stage = stage(by.asked(), by.survey());
        List<Line> ties = known.ties().stream().map(line -> lines.tie(line, sent, lang)).toList();
        return new AnswerPage(
                Ui.t("ecosystem.confirming.title", name),
                place.token().isPresent()
                        ? List.of()
                        : List.of(new Crumb(Ui.t("accounts.overview.title"), "account"), new Crumb(Ui.t("ecosystem.surveys.own.title"), "account/surveys")),
                new Asking(
                        name, Ui.foreign(actor.name().langFor(lang)), actor.path(), by.survey().name().in(lang), by.survey().until(), by.asked().answered()),
                stage, groups, ties, lines.adding(sent, like, mistakes, lang),
                new Form(place.path(), place.token(), place.token().isPresent() ? List.of() : reaches(sent), !sent.value("rest").isEmpty()),
                stage == Stage.OVER ? words.of(sent, lang) : List.of(), mistakes);
    }

    private Stage stage(Asked one, Survey survey) {
        if (!answering.open(survey)) {
            return Stage.OVER;
        }
        return switch (one.state()) {
            case CHOSEN, ASKED -> Stage.FRESH;
            case STARTED -> Stage.STARTED;
            case ANSWERED -> Stage.ANSWERED;
            case DECLINED, WRONG -> Stage.DECLINED;
        };
    }

    private static List<Option> reaches(Sent sent) {
        var chosen = Reaches.ALL.stream().map(Enum::name).filter(sent.value("reach")::equals).findFirst().orElse(KEEP);
        var options = new ArrayList<Option>();
        options.add(Option.of(KEEP, Ui.t("ecosystem.confirming.reach.KEEP"), chosen.equals(KEEP)).help(Ui.t("ecosystem.confirming.reach.KEEP.text")));
        options.addAll(Reaches.options(Reaches.ALL, chosen, reach -> Ui.t("ecosystem.actors.reach." + reach.name() + ".text")));
        return options;
    }

    /** Surveys that ask actors for which the caller speaks, those first that wait for an answer. */
    OwnSurveysPage own(Caller caller, Lang lang) {
        var sight = sights.of(caller);
        var questions = asked.toActors(sight.own());
        var known = actors.find(questions.stream().map(Asked::actor).distinct().toList(), sight).stream().collect(Collectors.toMap(Actor::id, Function.identity()));
        var of = surveys.find(questions.stream().map(Asked::survey).distinct().toList()).stream().collect(Collectors.toMap(Survey::id, Function.identity()));
        var all = questions.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.actor())).stream()
                        .flatMap(actor -> Optional.ofNullable(of.get(one.survey())).stream().map(survey -> line(one, actor, survey, lang))))
                .sorted(Comparator.comparing(OwnSurveysPage.Line::stage))
                .toList();
        return new OwnSurveysPage(Ui.t("ecosystem.surveys.own.title"), all);
    }

    private OwnSurveysPage.Line line(Asked one, Actor actor, Survey survey, Lang lang) {
        return new OwnSurveysPage.Line("surveys/asked/" + one.id(), actor.name().in(lang), survey.name().in(lang), stage(one, survey), survey.until());
    }
}
