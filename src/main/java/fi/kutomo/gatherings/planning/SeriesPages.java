package fi.kutomo.gatherings.planning;

import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.sessions.Series;
import fi.kutomo.gatherings.sessions.SeriesStore.Going;
import fi.kutomo.gatherings.sessions.SeriesStore;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.SessionLine;
import fi.kutomo.gatherings.sessions.SessionLines;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a community does, for one reader. */
@Component
class SeriesPages {

    private final SessionStore sessions;
    private final SeriesStore series;
    private final Communities communities;
    private final Clock clock;

    SeriesPages(SessionStore sessions, SeriesStore series, Communities communities, Clock clock) {
        this.sessions = sessions;
        this.series = series;
        this.communities = communities;
        this.clock = clock;
    }

    /** What somebody wrote into the form of a series; without an id into that of a fresh one. */
    record Typed(String series, Map<String, String> fields, Mistakes mistakes) {

        static final Typed NOTHING = new Typed("", Map.of(), Mistakes.none());
    }

    SeriesPage page(Known community, Typed typed, Lang lang, Caller caller) {
        boolean keeps = communities.keeps(caller, community.id());
        boolean plans = keeps && community.open();
        var all = sessions.of(List.of(community.id()));
        var now = clock.instant();
        var going = series.going(community.id(), now).stream().collect(Collectors.toMap(each -> each.series().id(), each -> each));
        var own = series.of(community.id()).stream()
                .map(each -> line(each, Optional.ofNullable(going.get(each.id())), community, plans, keeps))
                .toList();
        return new SeriesPage(
                Ui.t("gatherings.planning.of", community.name().in(lang)), Ui.foreign(community.name().langFor(lang)), own,
                keeps ? lines(all, session -> session.state() == State.DRAFT, community, lang) : List.of(),
                lines(all, session -> session.open() && session.plan().when().end().isAfter(now), community, lang),
                lines(all, session -> session.over() || session.open() && !session.plan().when().end().isAfter(now), community, lang).reversed(),
                plans ? Optional.of(Ui.url(community.path() + "/gatherings/new")) : Optional.empty(),
                plans ? Optional.of(Ui.url(community.path() + "/series")) : Optional.empty(),
                Optional.of(Ui.url(community.path() + "/calendar.ics")), typed.series(), typed.fields(), typed.mistakes(), community.free(),
                List.of(new Crumb(Ui.t("ecosystem.communities.title"), "communities"), new Crumb(community.name().in(lang), community.path())));
    }

    private static List<SessionLine> lines(List<Session> all, Predicate<Session> which, Known community, Lang lang) {
        return all.stream().filter(which).map(session -> SessionLines.of(session, community, false, lang)).toList();
    }

    private SeriesPage.Line line(Series each, Optional<Going> going, Known community, boolean plans, boolean keeps) {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        var missed = going.filter(row -> keeps && row.missed(today)).map(row -> Ui.t("gatherings.planning.missed", Ui.date(each.due(row.last()))));
        var written = new LinkedHashMap<String, String>();
        each.name().byTag().forEach((tag, text) -> written.put("name-" + tag, text));
        written.put("every", String.valueOf(each.every()));
        written.put("from", each.from().getDayOfMonth() + "." + each.from().getMonthValue() + "." + each.from().getYear());
        return new SeriesPage.Line(
                each.id().toString(), Texts.of(each.name(), Ui.lang()),
                each.going() ? Ui.t("gatherings.planning.cadence", each.every()) : Ui.t("gatherings.planning.seriesEnded"), missed, each.going(),
                plans && each.going() ? Optional.of(Ui.url(community.path() + "/gatherings/new") + "?series=" + each.id()) : Optional.empty(),
                plans && each.going() ? Optional.of(Ui.url(community.path() + "/series/" + each.id())) : Optional.empty(), written);
    }
}
