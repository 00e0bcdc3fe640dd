package fi.kutomo.ecosystem.surveying;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.ecosystem.surveying.SurveyPages.Shown;
import fi.kutomo.ecosystem.surveys.Answered.Share;
import fi.kutomo.ecosystem.surveys.AskedStore;
import fi.kutomo.ecosystem.surveys.NewsStore.News;
import fi.kutomo.ecosystem.surveys.NewsStore;
import fi.kutomo.ecosystem.surveys.Survey;
import fi.kutomo.ecosystem.surveys.SurveyStore;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Surveys on the desk: answers that came in since the weaver last looked, and surveys that close within a week with answers missing. */
@Component
class SurveyWorth implements Worth {

    private static final int SOON = 7;
    private static final int NAMED = 5;
    private static final double CLOSES = 1.3;
    private static final double CAME_IN = 1.05;

    private final SurveyStore surveys;
    private final AskedStore asked;
    private final NewsStore news;
    private final ActorStore actors;
    private final Messages messages;

    SurveyWorth(SurveyStore surveys, AskedStore asked, NewsStore news, ActorStore actors, Messages messages) {
        this.surveys = surveys;
        this.asked = asked;
        this.news = news;
        this.actors = actors;
        this.messages = messages;
    }

    @Override
    public String word() {
        return "surveys";
    }

    /** Those of the region, and those of no region that the weaver leads. */
    @Override
    public List<Line> lines(Asked of) {
        var self = of.caller().person().orElseThrow();
        var sent = surveys.among(self, List.of(of.region()), false).stream()
                .filter(each -> each.state() != Survey.State.DRAFT && each.region().map(of.region()::equals).orElse(true))
                .toList();
        var ids = sent.stream().map(Survey::id).toList();
        var cameIn = ids.isEmpty() ? Map.<UUID, News>of() : news.since(self, ids);
        var shares = ids.isEmpty() ? Map.<UUID, Share>of() : asked.shares(ids);
        return sent.stream()
                .flatMap(each -> line(each, Optional.ofNullable(cameIn.get(each.id())), shares.getOrDefault(each.id(), new Share(0, 0)), of).stream())
                .filter(line -> of.wants(line.subject().key()))
                .limit(MOST)
                .toList();
    }

    private Optional<Line> line(Survey survey, Optional<News> cameIn, Share share, Asked of) {
        var lang = of.lang();
        var today = of.sight().today();
        boolean closes = survey.open(today) && !survey.until().isAfter(today.plusDays(SOON)) && share.answered() < share.asked();
        if (cameIn.isEmpty() && !closes) {
            return Optional.empty();
        }
        var reasons = new ArrayList<String>();
        cameIn.filter(each -> each.answered() > 0).ifPresent(each -> reasons.add(messages.in(lang, "ecosystem.surveying.worth.answered", each.answered())));
        cameIn.filter(each -> each.elsewhere() > 0).ifPresent(each -> reasons.add(messages.in(lang, "ecosystem.surveying.worth.elsewhere", each.elsewhere())));
        if (closes) {
            reasons.add(messages.in(lang, "ecosystem.surveying.worth.closes", Ui.date(lang, survey.until().atStartOfDay(Ui.ZONE).toInstant())));
        }
        reasons.add(messages.in(lang, "ecosystem.surveying.worth.share", share.answered(), share.asked()));
        if (closes) {
            missing(survey, of).ifPresent(reasons::add);
        }
        var ways = Stream.of(Optional.of(Shown.ANSWERED).filter(_ -> cameIn.isPresent()), Optional.of(Shown.WAITING).filter(_ -> closes))
                .flatMap(Optional::stream)
                .map(shown -> new Way(messages.in(lang, "ecosystem.surveying.worth.act." + shown.name()), survey.path() + "?show=" + shown.word()))
                .toList();
        return Optional.of(new Line(closes ? CLOSES : CAME_IN, Subject.of(survey.id() + (closes ? "/closes" : "/came")), survey.name().in(lang), List.copyOf(reasons), ways));
    }

    /** Who has not answered, as far as the weaver may know them; empty where everybody did in the meantime. */
    private Optional<String> missing(Survey survey, Asked of) {
        var waiting = asked.of(survey.id()).stream().filter(each -> each.waits()).map(each -> each.actor()).toList();
        var names = actors.find(waiting, of.sight()).stream().map(Actor::name).map(name -> name.in(of.lang())).sorted(String.CASE_INSENSITIVE_ORDER).limit(NAMED).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.in(of.lang(), "ecosystem.surveying.worth.missing", String.join(", ", names), waiting.size() - names.size()));
    }
}
