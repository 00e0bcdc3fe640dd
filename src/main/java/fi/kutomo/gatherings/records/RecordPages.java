package fi.kutomo.gatherings.records;

import fi.kutomo.gatherings.clinics.Cards;
import fi.kutomo.gatherings.records.CommitmentStore.Step;
import fi.kutomo.gatherings.records.Opening.Back;
import fi.kutomo.gatherings.records.RecordPage.Line;
import fi.kutomo.gatherings.records.RecordPage.Mean;
import fi.kutomo.gatherings.records.RecordPage.Promise;
import fi.kutomo.gatherings.records.RecordPage.Question;
import fi.kutomo.gatherings.records.RecordPage.Reflection;
import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Names;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a session leaves behind, for one reader. */
@Component
class RecordPages {

    private final NoteStore notes;
    private final CommitmentStore commitments;
    private final Opening opening;
    private final Reflections reflections;
    private final ParticipantStore participants;
    private final Cards cards;
    private final Names names;
    private final Clock clock;

    RecordPages(
            NoteStore notes, CommitmentStore commitments, Opening opening, Reflections reflections, ParticipantStore participants, Cards cards, Names names, Clock clock) {
        this.notes = notes;
        this.commitments = commitments;
        this.opening = opening;
        this.reflections = reflections;
        this.participants = participants;
        this.cards = cards;
        this.names = names;
        this.clock = clock;
    }

    /** What somebody typed into one of the forms. */
    record Typed(String form, Map<String, String> fields, Mistakes mistakes) {

        static final Typed NOTHING = new Typed("", Map.of(), Mistakes.none());
    }

    RecordPage page(Look look, Typed typed, Lang lang) {
        var session = look.session();
        var back = opening.of(look);
        var made = commitments.of(session.id());
        var written = notes.of(session.id());
        var people = Stream.of(back.stream().map(each -> each.commitment().owner()), made.stream().map(Commitment::owner), written.stream().flatMap(note -> note.by().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
        var called = names.of(people, look);
        var steps = commitments.steps(Stream.concat(back.stream().map(Back::commitment), made.stream()).map(Commitment::id).toList());
        var owners = owners(look, typed);
        return new RecordPage(
                Head.of(look, "record", lang), Ui.t("gatherings.level.help." + session.plan().level().name()),
                back.stream().map(each -> promise(each.commitment(), each.made(), session.path(), called, steps)).toList(), cards.of(look),
                written.stream().map(note -> line(note, look, called)).toList(), made.stream().map(each -> promise(each, look, session.path(), called, steps)).toList(),
                owners, pledgers(look, owners), look.writes(), reflection(look, typed), session.path(), typed.form(), typed.fields(), typed.mistakes(), look.community().free());
    }

    private static Line line(NoteStore.Note note, Look look, Map<UUID, String> called) {
        boolean own = note.by().isPresent() && note.by().equals(look.caller().person());
        return new Line(
                note.words(), note.by().map(person -> called.getOrDefault(person, Ui.t("gatherings.words.somebody"))).orElse(""),
                look.writes() && (own || look.leads()) ? Optional.of(Ui.url(look.session().path() + "/notes/" + note.id() + "/removal")) : Optional.empty());
    }

    /** @param made the session in which it was made */
    private Promise promise(Commitment each, Look made, String path, Map<UUID, String> called, Map<UUID, List<Step>> steps) {
        boolean may = made.leads() || made.caller().person().filter(each.owner()::equals).isPresent();
        boolean late = each.open() && each.due().isBefore(LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        return new Promise(
                each.id().toString(), each.words(), called.getOrDefault(each.owner(), Ui.t("gatherings.words.somebody")), Ui.date(each.due()), late,
                Ui.t("gatherings.records.state." + each.state().name()), each.open(), steps.getOrDefault(each.id(), List.of()).stream().map(RecordPages::words).toList(),
                each.open() && may ? Optional.of(Ui.url(path + "/commitments/" + each.id())) : Optional.empty());
    }

    private static String words(Step step) {
        var day = Ui.date(step.at());
        return switch (step.act()) {
            case KEPT, MADE -> Ui.t("gatherings.records.step.kept", day);
            case MOVED -> Ui.t("gatherings.records.step.moved", day, step.due().map(Ui::date).orElse(""), step.reason());
            case DROPPED -> Ui.t("gatherings.records.step.dropped", day, step.reason());
        };
    }

    private static Set<String> pledgers(Look look, List<Option> owners) {
        return Stream.concat(owners.stream().map(Option::value), look.caller().person().stream().map(UUID::toString)).collect(Collectors.toSet());
    }

    private List<Option> owners(Look look, Typed typed) {
        var self = look.caller().person();
        if (!look.leads() || self.isEmpty()) {
            return List.of();
        }
        var there = participants.of(look.session().id()).stream().filter(look.session()::has).map(Participant::person);
        var called = names.of(Stream.concat(there, self.stream()).distinct().toList(), look);
        var chosen = typed.fields().getOrDefault("owner", self.get().toString());
        return called.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(each -> Option.of(each.getKey().toString(), each.getValue(), each.getKey().toString().equals(chosen)))
                .toList();
    }

    private Reflection reflection(Look look, Typed typed) {
        var session = look.session();
        if (session.state() != State.HELD) {
            return new Reflection("", List.of(), List.of(), Optional.empty());
        }
        var told = reflections.of(session.id());
        var means = new ArrayList<Mean>();
        for (int i = 0; i < told.means().size(); i++) {
            means.add(new Mean(Ui.t("gatherings.records.question." + Reflections.QUESTIONS.get(i)), Ui.number(told.means().get(i))));
        }
        boolean may = look.writes() && look.judges();
        return new Reflection(
                Ui.t("gatherings.records.reflected", told.count(), Reflections.LEAST), means, may ? questions(session, look, typed) : List.of(),
                may ? Optional.of(Ui.url(session.path() + "/reflection")) : Optional.empty());
    }

    private List<Question> questions(Session session, Look look, Typed typed) {
        boolean sent = typed.form().equals("reflection");
        var own = look.caller().person().flatMap(person -> reflections.own(session.id(), person));
        return IntStream.range(0, Reflections.QUESTIONS.size())
                .mapToObj(i -> {
                    var word = Reflections.QUESTIONS.get(i);
                    var answers = IntStream.rangeClosed(1, 5)
                            .mapToObj(mark -> Option.of(String.valueOf(mark), Ui.t("gatherings.records.mark." + mark),
                                    sent ? typed.fields().getOrDefault(word, "").equals(String.valueOf(mark)) : own.filter(all -> all.get(i) == mark).isPresent()))
                            .toList();
                    return new Question(word, Ui.t("gatherings.records.question." + word), answers);
                })
                .toList();
    }
}
