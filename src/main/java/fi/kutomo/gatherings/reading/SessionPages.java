package fi.kutomo.gatherings.reading;

import fi.kutomo.accounts.People;
import fi.kutomo.gatherings.reading.SessionPage.Acts;
import fi.kutomo.gatherings.reading.SessionPage.Answer;
import fi.kutomo.gatherings.reading.SessionPage.Coming;
import fi.kutomo.gatherings.reading.SessionPage.Step;
import fi.kutomo.gatherings.reading.SessionPage.Unsaid;
import fi.kutomo.gatherings.records.Commitment;
import fi.kutomo.gatherings.records.Opening.Back;
import fi.kutomo.gatherings.records.Opening;
import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Names;
import fi.kutomo.gatherings.sessions.Participant.Brings;
import fi.kutomo.gatherings.sessions.Participant.Presence;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a session together for one reader. */
@Component
class SessionPages {

    private final ParticipantStore participants;
    private final Opening opening;
    private final Names names;
    private final People people;
    private final Clock clock;

    SessionPages(ParticipantStore participants, Opening opening, Names names, People people, Clock clock) {
        this.participants = participants;
        this.opening = opening;
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    /** What somebody wrote into the forms of the page. */
    record Typed(Map<String, String> fields, Mistakes mistakes, Optional<String> wrong) {

        static final Typed NOTHING = new Typed(Map.of(), Mistakes.none(), Optional.empty());
    }

    SessionPage page(Look look, Typed typed, Lang lang) {
        var session = look.session();
        var plan = session.plan();
        var all = participants.of(session.id());
        return new SessionPage(
                Head.of(look, "", lang), Texts.of(plan.goal(), lang), Texts.of(plan.preparation(), lang), facts(look, lang), notice(session), opens(look),
                steps(session, lang), look.near() ? coming(look, all) : List.of(), counts(session, all), unsaid(look, typed), answer(look, typed), acts(look, typed),
                look.community().free() && session.state() != State.DRAFT);
    }

    private KeyFacts facts(Look look, Lang lang) {
        var session = look.session();
        var plan = session.plan();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(Ui.t("gatherings.reading.when"), Stream.concat(Stream.of(Texts.when(plan.when(), lang)), Texts.elsewhere(plan.when(), lang).stream()).toList()));
        if (!plan.place().isEmpty()) {
            facts.add(Fact.of(Ui.t("gatherings.reading.place"), plan.place()));
        }
        if (!plan.online().isEmpty()) {
            // The door of a room is shown to those who come in by it
            var door = look.near() ? KeyFacts.Answer.link(Ui.t("gatherings.reading.join"), plan.online()) : new KeyFacts.Answer(Ui.t("gatherings.reading.joinLater"), null, null);
            facts.add(new Fact(Ui.t("gatherings.words.online"), List.of(door)));
        }
        var community = look.community();
        facts.add(new Fact(
                Ui.t("gatherings.reading.community"),
                List.of(new KeyFacts.Answer(community.name().in(lang), Ui.url(community.path()), Ui.foreign(community.name().langFor(lang))))));
        facts.add(Fact.of(Ui.t("gatherings.reading.who"), Ui.t(community.free() ? "gatherings.reading.everybody" : "gatherings.reading.members")));
        session.facilitator()
                .flatMap(person -> Optional.ofNullable(names.of(List.of(person), look).get(person)))
                .ifPresent(name -> facts.add(Fact.of(Ui.t("gatherings.reading.facilitator"), name)));
        facts.add(Fact.of(Ui.t("gatherings.reading.level"), Ui.t("gatherings.level.help." + plan.level().name())));
        return new KeyFacts(facts);
    }

    private static Optional<String> notice(Session session) {
        return switch (session.state()) {
            case DRAFT -> Optional.of(Ui.t("gatherings.reading.draft"));
            case CANCELLED -> Optional.of(Ui.t("gatherings.reading.cancelled", session.why()));
            case RUNNING -> Optional.of(Ui.t("gatherings.reading.running"));
            case CALLED, HELD -> Optional.empty();
        };
    }

    /** What was promised earlier comes back where the promise can be asked for. */
    private List<SessionPage.Opening> opens(Look look) {
        if (!look.reads()) {
            return List.of();
        }
        var open = opening.of(look).stream().map(Back::commitment).toList();
        var owners = names.of(open.stream().map(Commitment::owner).distinct().toList(), look);
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        return open.stream()
                .map(each -> new SessionPage.Opening(each.words(), owners.getOrDefault(each.owner(), Ui.t("gatherings.words.somebody")), Ui.date(each.due()), each.due().isBefore(today)))
                .toList();
    }

    private List<Step> steps(Session session, Lang lang) {
        var agenda = session.plan().agenda();
        var spans = session.run().spans(agenda, session.plan().when().start(), clock.instant());
        var steps = new ArrayList<Step>();
        for (int i = 0; i < agenda.size(); i++) {
            var part = agenda.get(i);
            steps.add(new Step(
                    Texts.time(spans.get(i).from(), session.plan().when().zone(), lang), Texts.of(part.title(), lang), part.minutes(),
                    session.state() == State.RUNNING && i == session.run().step()));
        }
        return steps;
    }

    private List<Coming> coming(Look look, List<Participant> all) {
        var shown = all.stream().filter(each -> each.comes() || each.arrived()).toList();
        var called = people.namesAtWork(shown.stream().map(Participant::person).toList());
        return shown.stream()
                .map(each -> new Coming(
                        called.getOrDefault(each.person(), Ui.t("gatherings.words.somebody")), each.brings().map(side -> Ui.t("gatherings.side." + side.name())).orElse(""),
                        each.words()))
                .sorted(Comparator.comparing(Coming::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String counts(Session session, List<Participant> all) {
        if (session.state() == State.HELD && session.came().all() == 0) {
            return Ui.t("gatherings.reading.uncounted");
        }
        if (session.state() == State.HELD) {
            return Ui.t("gatherings.reading.came", session.came().all(), session.came().room(), session.came().online());
        }
        return Ui.t(
                "gatherings.reading.comes", all.stream().filter(each -> each.said(Participant.Answer.YES)).count(),
                all.stream().filter(each -> each.said(Participant.Answer.MAYBE)).count());
    }

    private Optional<Unsaid> unsaid(Look look, Typed typed) {
        return answer(look, typed).isPresent()
                ? Optional.empty()
                : typed.mistakes().at("words").or(() -> typed.mistakes().at("answer")).map(why -> new Unsaid(why, typed.fields().getOrDefault("words", "")));
    }

    private Optional<Answer> answer(Look look, Typed typed) {
        var session = look.session();
        if (!session.awaits(clock.instant()) || !look.welcome()) {
            return Optional.empty();
        }
        boolean sent = !typed.fields().isEmpty();
        Function<String, String> fields = name -> typed.fields().getOrDefault(name, "");
        var own = look.own();
        var chosen = sent ? fields.apply("answer") : own.flatMap(Participant::answer).map(Enum::name).orElse("");
        var presence = sent ? fields.apply("presence") : own.flatMap(Participant::presence).map(Enum::name).orElse("");
        var brings = sent ? fields.apply("brings") : own.flatMap(Participant::brings).map(Enum::name).orElse("");
        return Optional.of(new Answer(
                Ui.url(session.path() + "/answer"), options("gatherings.answer.", Participant.Answer.values(), chosen),
                session.plan().hybrid() ? options("gatherings.presence.", Presence.values(), presence) : List.of(),
                Stream.concat(Stream.of(Option.of("", Ui.t("gatherings.brings.nothing"), brings.isEmpty())), options("gatherings.brings.", Brings.values(), brings).stream())
                        .toList(),
                sent ? fields.apply("words") : own.map(Participant::words).orElse(""), typed.mistakes(), own.flatMap(Participant::answer).isPresent()));
    }

    private static <E extends Enum<E>> List<Option> options(String key, E[] values, String chosen) {
        return Arrays.stream(values).map(each -> Option.of(each.name(), Ui.t(key + each.name()), each.name().equals(chosen))).collect(Collectors.toList());
    }

    private Acts acts(Look look, Typed typed) {
        var session = look.session();
        boolean draft = session.state() == State.DRAFT;
        return new Acts(
                when(look.leads() && !session.over(), session, "/edit"), when(look.keeps() && draft, session, "/call"), when(look.keeps() && draft, session, "/deletion"),
                when(look.leads() && session.open(), session, "/cancellation"), when(!draft, session, "/calendar.ics"),
                look.welcome() && session.awaits(clock.instant()) ? Optional.of(Ui.url("arrival")) : Optional.empty(), when(session.alive() && look.reads(), session, "/record"),
                typed.fields(), typed.wrong());
    }

    private static Optional<String> when(boolean may, Session session, String act) {
        return may ? Optional.of(Ui.url(session.path() + act)) : Optional.empty();
    }
}
