package fi.kutomo.gatherings.reading;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.calendars.Feeding;
import fi.kutomo.gatherings.reading.OwnGatheringsPage.Promise;
import fi.kutomo.gatherings.records.CommitmentStore;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.SessionLine;
import fi.kutomo.gatherings.sessions.SessionLines;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What is on, for everybody and for oneself. */
@Controller
class GatheringsController {

    private static final int MOST = 500;

    private final SessionStore sessions;
    private final CommitmentStore commitments;
    private final SessionRules rules;
    private final Communities communities;
    private final Feeding feeds;
    private final Clock clock;

    GatheringsController(SessionStore sessions, CommitmentStore commitments, SessionRules rules, Communities communities, Feeding feeds, Clock clock) {
        this.sessions = sessions;
        this.commitments = commitments;
        this.rules = rules;
        this.communities = communities;
        this.feeds = feeds;
        this.clock = clock;
    }

    @GetMapping("/{lang}/gatherings")
    @Access(Access.Level.PUBLIC)
    GatheringsPage list(Lang lang, Caller caller) {
        var own = own(lang, caller);
        var shown = own.stream().map(SessionLine::address).collect(Collectors.toSet());
        var now = clock.instant();
        var visitor = Caller.visitor(lang);
        var coming = sessions.coming(now, rules.known(sessions.calling(now), visitor).keySet(), MOST);
        var open = lines(coming, visitor, lang).stream().filter(line -> !shown.contains(line.address())).toList();
        return new GatheringsPage(Ui.t("gatherings.words.title"), own, open, caller.signedIn() ? Optional.of(Ui.url("account/gatherings")) : Optional.empty());
    }

    @GetMapping("/{lang}/account/gatherings")
    @Access(Access.Level.MEMBER)
    OwnGatheringsPage own(Caller caller, Lang lang) {
        return own(Optional.empty(), lang, caller);
    }

    /** A fresh secret address; the one before leads nowhere from now on. */
    @PostMapping("/{lang}/account/gatherings/feed")
    @Access(Access.Level.MEMBER)
    OwnGatheringsPage open(Lang lang, Caller caller) {
        return own(Optional.of(Ui.absolute("/calendars/" + feeds.open(caller.person().orElseThrow()) + ".ics")), lang, caller);
    }

    @PostMapping("/{lang}/account/gatherings/feed/removal")
    @Access(Access.Level.MEMBER)
    Reply close(Caller caller) {
        feeds.close(caller.person().orElseThrow());
        return Reply.seeOther(Ui.url("account/gatherings"), "gatherings.own.closed");
    }

    private OwnGatheringsPage own(Optional<String> address, Lang lang, Caller caller) {
        var person = caller.person().orElseThrow();
        return new OwnGatheringsPage(
                Ui.t("gatherings.own.title"), own(lang, caller), promises(person, lang, caller), address, feeds.since(person).map(Ui::date),
                List.of(new Crumb(Ui.t("accounts.overview.title"), "account")));
    }

    private List<Promise> promises(UUID person, Lang lang, Caller caller) {
        var open = commitments.open(person);
        var made = sessions.find(open.stream().map(each -> each.session()).distinct().toList()).stream().collect(Collectors.toMap(Session::id, each -> each));
        var near = rules.near(made.values(), caller);
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        return open.stream()
                .filter(each -> near.containsKey(each.community()) && made.containsKey(each.session()))
                .map(each -> {
                    var session = Objects.requireNonNull(made.get(each.session()));
                    return new Promise(
                            each.words(), session.title().in(lang), Ui.url(session.path() + "/record") + "#commitments", Ui.date(each.due()), each.due().isBefore(today));
                })
                .toList();
    }

    private List<SessionLine> own(Lang lang, Caller caller) {
        return caller.person()
                .map(person -> sessions.near(person, communities.of(caller), clock.instant().minusSeconds(24 * 60 * 60)).stream()
                        .filter(each -> !each.over() && each.plan().when().end().isAfter(clock.instant()))
                        .toList())
                .map(all -> lines(all, caller, lang))
                .orElse(List.of());
    }

    private List<SessionLine> lines(List<Session> all, Caller reader, Lang lang) {
        var near = rules.near(all, reader);
        return all.stream()
                .filter(session -> near.containsKey(session.community()))
                .map(session -> SessionLines.of(session, Objects.requireNonNull(near.get(session.community())), true, lang))
                .toList();
    }
}
