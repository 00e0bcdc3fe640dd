package fi.kutomo.gatherings.running;

import fi.kutomo.accounts.People;
import fi.kutomo.gatherings.records.Commitment;
import fi.kutomo.gatherings.records.Opening.Back;
import fi.kutomo.gatherings.records.Opening;
import fi.kutomo.gatherings.running.RunPage.Now;
import fi.kutomo.gatherings.running.RunPage.Person;
import fi.kutomo.gatherings.running.RunPage.Step;
import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.gatherings.sessions.Run.Span;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.QrCode;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the facilitator's page together. */
@Component
class RunPages {

    private final ParticipantStore participants;
    private final Opening opening;
    private final SessionRules rules;
    private final People people;
    private final Clock clock;

    RunPages(ParticipantStore participants, Opening opening, SessionRules rules, People people, Clock clock) {
        this.participants = participants;
        this.opening = opening;
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    RunPage page(Look look, Lang lang) {
        var session = look.session();
        var all = participants.of(session.id());
        var spans = session.run().spans(session.plan().agenda(), session.plan().when().start(), clock.instant());
        var open = opening.of(look).stream().map(Back::commitment).toList();
        var shown = all.stream().filter(each -> each.comes() || each.arrived()).toList();
        var inside = session.open() ? rules.circle(look.community(), look.caller()) : Set.<UUID>of();
        var called = people.namesAtWork(Stream.of(shown.stream().map(Participant::person), inside.stream(), open.stream().map(Commitment::owner)).flatMap(each -> each).distinct().toList());
        var address = Ui.absolute(Ui.url("arrival")) + "?code=" + session.code();
        var known = shown.stream().map(Participant::person).collect(Collectors.toSet());
        return new RunPage(
                Head.of(look, "run", lang), session.state() == State.CALLED, early(session, lang), session.state() == State.RUNNING,
                open.stream().map(each -> Ui.t("gatherings.running.opening", called.getOrDefault(each.owner(), Ui.t("gatherings.words.somebody")), each.words(), Ui.date(each.due()))).toList(),
                session.state() == State.RUNNING ? Optional.of(now(session, spans, lang)) : Optional.empty(), session.run().step(), steps(session, spans, lang), persons(shown, called),
                others(called, inside, known), there(all), !session.plan().place().isEmpty(), !session.plan().online().isEmpty(), session.code(), address,
                QrCode.svg(address, Ui.t("gatherings.running.picture")), session.path());
    }

    private Optional<String> early(Session session, Lang lang) {
        var opens = Running.opens(session);
        var zone = session.plan().when().zone();
        return clock.instant().isBefore(opens)
                ? Optional.of(Ui.t("gatherings.running.refused.early", Ui.date(LocalDate.ofInstant(opens, zone)), Texts.time(opens, zone, lang)))
                : Optional.empty();
    }

    private Now now(Session session, List<Span> spans, Lang lang) {
        int step = session.run().step();
        var agenda = session.plan().agenda();
        var part = agenda.get(step);
        var end = spans.get(step).until();
        boolean rests = session.run().rests().isPresent();
        return new Now(
                Texts.of(part.title(), lang), Texts.of(part.say(), lang), clock.instant().toString(), rests ? "" : end.toString(), Texts.time(end, session.plan().when().zone(), lang), rests,
                step == agenda.size() - 1);
    }

    private static List<Step> steps(Session session, List<Span> spans, Lang lang) {
        var zone = session.plan().when().zone();
        var steps = new ArrayList<Step>();
        boolean begun = session.run().begun().isPresent();
        for (int i = 0; i < spans.size(); i++) {
            var part = session.plan().agenda().get(i);
            var span = Ui.t("gatherings.words.span", Texts.time(spans.get(i).from(), zone, lang), Texts.time(spans.get(i).until(), zone, lang), part.minutes());
            steps.add(new Step(
                    i, span, Texts.of(part.title(), lang), Texts.of(part.say(), lang), session.state() == State.RUNNING && i == session.run().step(),
                    begun && (session.over() || i < session.run().step())));
        }
        return steps;
    }

    private static List<Person> persons(List<Participant> shown, Map<UUID, String> called) {
        return shown.stream()
                .map(each -> new Person(
                        each.person().toString(), called.getOrDefault(each.person(), Ui.t("gatherings.words.somebody")),
                        each.brings().map(side -> Ui.t("gatherings.side." + side.name())).orElse(""), each.words(), each.arrived(),
                        each.arrival().map(there -> Ui.t("gatherings.presence." + there.in().name())).orElse("")))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static List<Option> others(Map<UUID, String> called, Set<UUID> inside, Set<UUID> known) {
        return called.entrySet().stream()
                .filter(each -> inside.contains(each.getKey()) && !known.contains(each.getKey()))
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(each -> Option.of(each.getKey().toString(), each.getValue(), false))
                .toList();
    }

    private static String there(List<Participant> all) {
        var there = all.stream().flatMap(each -> each.arrival().stream()).toList();
        long room = there.stream().filter(each -> each.in() == Participant.Presence.ROOM).count();
        return Ui.t("gatherings.reading.came", there.size(), room, there.size() - room);
    }
}
