package fi.kutomo.gatherings.planning;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.gatherings.planning.SessionFormPage.KindChoice;
import fi.kutomo.gatherings.sessions.Agendas;
import fi.kutomo.gatherings.sessions.Kind;
import fi.kutomo.gatherings.sessions.Level;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Part;
import fi.kutomo.gatherings.sessions.Series;
import fi.kutomo.gatherings.sessions.SeriesStore;
import fi.kutomo.gatherings.sessions.Session.Plan;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.gatherings.sessions.When;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the form of a session together. */
@Component
class SessionFormPages {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 3, 12, 0);

    private final SessionStore sessions;
    private final SeriesStore series;
    private final SessionRules rules;
    private final Agendas agendas;
    private final People people;

    SessionFormPages(SessionStore sessions, SeriesStore series, SessionRules rules, Agendas agendas, People people) {
        this.sessions = sessions;
        this.series = series;
        this.rules = rules;
        this.agendas = agendas;
        this.people = people;
    }

    /** The agenda that a fresh form of this kind is filled from: that of the last session of the series, or the usual one. */
    List<Part> kept(Kind kind, Optional<Series> within) {
        return last(kind, within).map(session -> session.plan().agenda()).orElseGet(() -> agendas.of(kind));
    }

    private Optional<Session> last(Kind kind, Optional<Series> within) {
        return within.flatMap(row -> sessions.of(List.of(row.community())).stream()
                .filter(each -> each.series().equals(Optional.of(row.id())) && each.plan().kind() == kind && each.state() != State.CANCELLED)
                .reduce((_, later) -> later));
    }

    /** The next of a series begins as the last one was, so many weeks later at the same time of day. */
    SessionForm begun(Kind kind, Optional<Series> within, Caller caller) {
        var agenda = kept(kind, within);
        var before = last(kind, within);
        if (before.isPresent()) {
            var plan = before.get().plan();
            var next = new Plan(
                    kind, plan.level(), plan.title(), plan.goal(), plan.preparation(), plan.when().later(within.map(Series::every).orElse(1)), plan.place(),
                    plan.online(), agenda);
            return SessionForm.written(next, before.get().facilitator().map(UUID::toString), caller.lang());
        }
        var plan = new Plan(
                kind, kind.level(), LocalizedText.empty(), LocalizedText.empty(), LocalizedText.empty(), new When(NO_TIME, Ui.ZONE, kind.minutes()), "", "", agenda);
        return SessionForm.written(plan, caller.person().map(UUID::toString), caller.lang()).undated();
    }

    /** Of what kind is it to be? */
    SessionFormPage choose(Known community, String within, Lang lang) {
        var base = Ui.url(community.path() + "/gatherings/new") + "?" + (within.isEmpty() ? "" : "series=" + Ui.encode(within) + "&") + "kind=";
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> new KindChoice(Ui.t("gatherings.kind." + kind.name()), Ui.t("gatherings.about." + kind.name()), base + kind.name()))
                .toList();
        return new SessionFormPage(
                Ui.t("gatherings.planning.fresh"), "", kinds, "", "", -1, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                Mistakes.none(), trail(community, lang));
    }

    SessionFormPage fresh(Known community, SessionForm form, Optional<String> problem, Lang lang, Caller caller) {
        var going = series.of(community.id()).stream().filter(Series::going).toList();
        var chosen = form.fields().getOrDefault("series", "");
        var rows = going.isEmpty() ? List.<Option>of() : Stream.concat(
                Stream.of(Option.of("", Ui.t("gatherings.planning.noSeries"), chosen.isEmpty())),
                going.stream().map(each -> Option.of(each.id().toString(), each.name().in(lang), each.id().toString().equals(chosen)))).toList();
        return page(
                "gatherings.planning.fresh", Ui.url(community.path() + "/gatherings"), -1, form, rows, facilitators(rules.circle(community, caller), form),
                problem, trail(community, lang));
    }

    SessionFormPage edit(Look look, SessionForm form, int version, Optional<String> problem, Lang lang) {
        var session = look.session();
        var able = look.keeps() ? facilitators(rules.circle(look.community(), look.caller()), form) : List.<Option>of();
        var trail = Stream.concat(trail(look.community(), lang).stream(), Stream.of(new Crumb(session.title().in(lang), session.path()))).toList();
        return page("gatherings.planning.edit", Ui.url(session.path() + "/edit"), version, form, List.of(), able, problem, trail);
    }

    static List<Crumb> trail(Known community, Lang lang) {
        return List.of(
                new Crumb(Ui.t("ecosystem.communities.title"), "communities"), new Crumb(community.name().in(lang), community.path()),
                new Crumb(Ui.t("gatherings.words.title"), community.path() + "/gatherings"));
    }

    private static SessionFormPage page(
            String title, String action, int version, SessionForm form, List<Option> series, List<Option> facilitators, Optional<String> problem, List<Crumb> trail) {
        var kind = form.plan().kind();
        return new SessionFormPage(
                Ui.t(title), action, List.of(), kind.name(), Ui.t("gatherings.kind." + kind.name()), version, form.fields(), series, levels(form.plan().level()),
                zones(form.plan().when().zone()), facilitators, form.rows(), problem, form.mistakes(), trail);
    }

    private static List<Option> levels(Level chosen) {
        return Arrays.stream(Level.values())
                .map(each -> Option.of(each.name(), Ui.t("gatherings.level." + each.name()), each == chosen).help(Ui.t("gatherings.level.help." + each.name())))
                .toList();
    }

    private static List<Option> zones(ZoneId chosen) {
        return SessionForm.ZONES.stream().map(id -> Option.of(id, Texts.zone(ZoneId.of(id)), id.equals(chosen.getId()))).toList();
    }

    private List<Option> facilitators(Collection<UUID> able, SessionForm form) {
        var chosen = form.fields().getOrDefault("facilitator", "");
        var named = people.namesAtWork(able).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(each -> Option.of(each.getKey().toString(), each.getValue(), each.getKey().toString().equals(chosen)));
        return Stream.concat(Stream.of(Option.of("", Ui.t("gatherings.planning.nobodyYet"), chosen.isEmpty())), named).toList();
    }
}
