package fi.kutomo.gatherings.calendars;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.CalendarWriter.Entry;
import fi.kutomo.platform.web.CalendarWriter;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sessions as calendar files. Cancelled ones stay in them as cancelled: a calendar must hear of it. */
@Controller
@Access(Access.Level.PUBLIC)
class CalendarController {

    /** Older ones are left out of feeds. */
    private static final Duration PAST = Duration.ofDays(365);

    private final SessionStore sessions;
    private final ParticipantStore participants;
    private final SessionRules rules;
    private final Communities communities;
    private final FeedStore feeds;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    CalendarController(
            SessionStore sessions, ParticipantStore participants, SessionRules rules, Communities communities, FeedStore feeds, People people, Messages messages, Clock clock) {
        this.sessions = sessions;
        this.participants = participants;
        this.rules = rules;
        this.communities = communities;
        this.feeds = feeds;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/{lang}/gatherings/{slug}/calendar.ics")
    ResponseEntity<byte[]> one(Lang lang, @PathVariable String slug, Caller caller) {
        var look = rules.requireSee(sessions.at(slug).filter(each -> each.state() != State.DRAFT), caller);
        return CalendarWriter.file(look.session().title().in(lang), List.of(entry(look, lang)), look.session().slug());
    }

    @GetMapping("/{lang}/communities/{slug}/calendar.ics")
    ResponseEntity<byte[]> community(Lang lang, @PathVariable String slug, Caller caller) {
        var community = rules.requireNear(slug, caller);
        return CalendarWriter.file(community.name().in(lang), entries(sessions.of(List.of(community.id())), caller, lang), slug);
    }

    /** By the secret address alone, as calendar programs read it: as far as its person may read now. */
    @GetMapping("/calendars/{token:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> own(@PathVariable String token) {
        var caller = feeds.person(token).flatMap(person -> Optional.ofNullable(people.callers(List.of(person)).get(person))).orElseThrow(() -> new NotFound("calendar"));
        var person = caller.person().orElseThrow();
        var near = sessions.near(person, communities.of(caller), clock.instant().minus(PAST));
        var said = participants.of(person, near.stream().map(Session::id).toList());
        var wanted = near.stream().filter(each -> Optional.ofNullable(said.get(each.id())).filter(own -> own.said(Participant.Answer.NO)).isEmpty()).toList();
        return CalendarWriter.file(messages.in(caller.lang(), "gatherings.calendar.own"), entries(wanted, caller, caller.lang()), "kutomo");
    }

    private List<Entry> entries(List<Session> all, Caller caller, Lang lang) {
        var since = clock.instant().minus(PAST);
        var shown = all.stream().filter(each -> each.state() != State.DRAFT && each.plan().when().start().isAfter(since)).toList();
        return rules.looks(shown, caller).stream().map(look -> entry(look, lang)).toList();
    }

    private Entry entry(Look look, Lang lang) {
        var session = look.session();
        var plan = session.plan();
        boolean cancelled = session.state() == State.CANCELLED;
        var url = Ui.absolute(Ui.url(lang, session.path()));
        var description = Stream.of(session.why(), plan.goal().in(lang), plan.preparation().in(lang), url).filter(words -> !words.isBlank()).collect(Collectors.joining("\n\n"));
        var title = plan.title().in(lang);
        return new Entry(
                "session-" + session.id() + "@kutomo", session.sequence(), session.changed(), plan.when().start(), plan.when().end(), plan.when().zone(), cancelled,
                cancelled ? messages.in(lang, "gatherings.calendar.cancelled", title) : title, description, plan.place(),
                Optional.of(plan.online()).filter(address -> !address.isEmpty() && look.near()), url);
    }
}
