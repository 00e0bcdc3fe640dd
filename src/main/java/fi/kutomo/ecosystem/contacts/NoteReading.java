package fi.kutomo.ecosystem.contacts;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistake;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Understands what was written into the form of a note. */
@Component
public class NoteReading {

    private static final int WORDS = 4000;
    private static final int LINE = 300;
    private static final int HEARD = 1000;
    private static final int NAMED = 6;
    private static final int SOUGHT = 30;
    private static final int FURTHEST_YEARS = 3;

    private final Choices choices;
    private final Hearing hearing;
    private final ActorStore actors;

    NoteReading(Choices choices, Hearing hearing, ActorStore actors) {
        this.choices = choices;
        this.hearing = hearing;
        this.actors = actors;
    }

    /**
     * Where a note is read.
     *
     * @param owners who may do what is to be done then
     * @param members people of the actor who may be named as met
     */
    public record Place(Actor actor, Reader reader, Set<UUID> owners, Set<UUID> members, Lang lang) {

        LocalDate today() {
            return reader.sight().today();
        }
    }

    public NoteForm.Read read(NoteForm form, Place place) {
        return read(form, place, false);
    }

    /** A note that was written earlier and arrives now: what was to be done after it may be due already. */
    public NoteForm.Read readLate(NoteForm form, Place place) {
        return read(form, place, true);
    }

    private NoteForm.Read read(NoteForm form, Place place, boolean late) {
        var wrong = new ArrayList<Mistake>();
        var verb = Verb.of(form.value("verb"));
        if (verb.isEmpty()) {
            wrong.add(new Mistake("verb", Ui.t("ecosystem.contacts.wrong.verb")));
        }
        var day = day(form, place.today(), wrong);
        text(form, "words", WORDS, "ecosystem.contacts.wrong.words", wrong);
        var other = other(form, place, wrong);
        var heard = heard(form, day.orElse(place.today()), place, wrong);
        if (!heard.isEmpty() && verb.filter(Verb.LISTENED::equals).isEmpty()) {
            wrong.add(new Mistake("verb", Ui.t("ecosystem.contacts.wrong.listened")));
        }
        var next = next(form, late ? day.orElse(place.today()) : place.today(), place, wrong);
        var met = form.met().stream().flatMap(id -> NoteFilter.id(id).stream()).filter(place.members()::contains).collect(Collectors.toSet());
        var mistakes = mistakes(wrong);
        return wrong.isEmpty()
                ? new NoteForm.Read(Optional.of(new Draft(verb.orElseThrow(), day.orElseThrow(), form.value("words"), other, heard, next, met)), mistakes)
                : new NoteForm.Read(Optional.empty(), mistakes);
    }

    private static Optional<LocalDate> day(NoteForm form, LocalDate today, List<Mistake> wrong) {
        var day = DateField.read(form.value("day")).filter(each -> !each.isAfter(today) && each.isAfter(today.minusYears(FURTHEST_YEARS)));
        if (day.isEmpty()) {
            wrong.add(new Mistake("day", Ui.t("ecosystem.contacts.wrong.day")));
        }
        return day;
    }

    private static void text(NoteForm form, String field, int most, String key, List<Mistake> wrong) {
        if (form.value(field).isEmpty() || form.value(field).length() > most) {
            wrong.add(new Mistake(field, Ui.t(key, most)));
        }
    }

    /** The organisation or network of this name: the one that bears it exactly, or the only one that has these words in its name. */
    private Optional<UUID> other(NoteForm form, Place place, List<Mistake> wrong) {
        var name = form.value("other");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var named = actors.named(name, place.reader().sight(), SOUGHT);
        var found = named.stream().filter(actor -> actor.kind() != ActorKind.PERSON && !actor.id().equals(place.actor().id())).toList();
        var same = found.stream().filter(actor -> actor.name().byLang().values().stream().anyMatch(name::equalsIgnoreCase)).toList();
        if (same.size() == 1 || found.size() == 1) {
            return Optional.of((same.size() == 1 ? same : found).getFirst().id());
        }
        boolean people = named.stream().anyMatch(actor -> actor.kind() == ActorKind.PERSON);
        wrong.add(new Mistake(
                "other",
                found.isEmpty()
                        ? Ui.t(people ? "ecosystem.contacts.wrong.otherPerson" : "ecosystem.contacts.wrong.otherNone")
                        : Ui.t("ecosystem.contacts.wrong.otherMany", found.stream().limit(NAMED).map(actor -> actor.name().in(place.lang())).collect(Collectors.joining(" · ")))));
        return Optional.empty();
    }

    private List<Said> heard(NoteForm form, LocalDate day, Place place, List<Mistake> wrong) {
        var heard = new ArrayList<Said>();
        var reach = Reaches.ALL.stream().filter(each -> each.name().equals(form.value("reach"))).findFirst();
        for (int row = 1; row <= NoteForm.ROWS; row++) {
            var facet = Facet.of(form.value("facet" + row)).filter(Facet::ages);
            var term = form.value("term" + row);
            var words = form.value("heard" + row);
            if (facet.isEmpty() && term.isEmpty() && words.isEmpty()) {
                continue;
            }
            if (facet.isEmpty() || !choices.has(facet.get(), term) || words.length() > HEARD) {
                wrong.add(new Mistake((facet.isEmpty() ? "facet" : "term") + row, Ui.t("ecosystem.contacts.wrong.heard", row, HEARD)));
            } else if (!Hearing.of(place.actor())) {
                wrong.add(new Mistake("facet" + row, Ui.t("ecosystem.contacts.wrong.person")));
            } else {
                var widest = hearing.widest(place.actor(), facet.get(), term, place.reader().sight());
                reach.filter(each -> each.compareTo(widest) > 0).ifPresent(_ -> wrong.add(new Mistake("reach", Ui.t("ecosystem.contacts.wrong.tooFar"))));
                heard.add(new Said(
                        facet.get(), term, words.isEmpty() ? LocalizedText.empty() : new LocalizedText(Map.of(place.lang(), words)), Optional.of(day),
                        Optional.of(day.plusYears(1)), Ui.t("ecosystem.contacts.source", Ui.date(day)), reach.orElse(Scope.WEAVER)));
            }
        }
        if (!heard.isEmpty() && reach.isEmpty()) {
            wrong.add(new Mistake("reach", Ui.t("ecosystem.contacts.wrong.reach")));
        }
        return heard;
    }

    private static Optional<Draft.Next> next(NoteForm form, LocalDate first, Place place, List<Mistake> wrong) {
        return form.value("next").isEmpty() && form.value("due").isEmpty() ? Optional.empty() : readNext(form, first, place, wrong);
    }

    private static Optional<Draft.Next> readNext(NoteForm form, LocalDate first, Place place, List<Mistake> wrong) {
        int before = wrong.size();
        text(form, "next", LINE, "ecosystem.contacts.wrong.next", wrong);
        var due = due(form, first, place, wrong);
        var owner = owner(form, place, wrong);
        return wrong.size() > before ? Optional.empty() : Optional.of(new Draft.Next(form.value("next"), due.orElseThrow(), owner.orElseThrow()));
    }

    /** @param first the earliest day that may be named */
    private static Optional<LocalDate> due(NoteForm form, LocalDate first, Place place, List<Mistake> wrong) {
        var due = DateField.read(form.value("due")).filter(each -> !each.isBefore(first) && each.isBefore(place.today().plusYears(FURTHEST_YEARS)));
        if (due.isEmpty()) {
            wrong.add(new Mistake("due", Ui.t("ecosystem.contacts.wrong.due")));
        }
        return due;
    }

    /** The weaver who writes, where nobody is chosen. */
    private static Optional<UUID> owner(NoteForm form, Place place, List<Mistake> wrong) {
        if (form.value("owner").isEmpty()) {
            return Optional.of(place.reader().self());
        }
        var owner = NoteFilter.id(form.value("owner")).filter(place.owners()::contains);
        if (owner.isEmpty()) {
            wrong.add(new Mistake("owner", Ui.t("ecosystem.contacts.wrong.owner")));
        }
        return owner;
    }

    /** What is to be done, from a form of its own. */
    record NextRead(Optional<Draft.Next> next, Mistakes mistakes) {}

    NextRead readNext(NoteForm form, Place place) {
        var wrong = new ArrayList<Mistake>();
        var next = readNext(form, place.today(), place, wrong);
        return new NextRead(next, mistakes(wrong));
    }

    /** A new day and owner. */
    record MoveRead(Optional<LocalDate> day, Optional<UUID> owner, Mistakes mistakes) {}

    MoveRead readMove(NoteForm form, Place place) {
        var wrong = new ArrayList<Mistake>();
        var day = due(form, place.today(), place, wrong);
        var owner = owner(form, place, wrong);
        return new MoveRead(day, owner, mistakes(wrong));
    }

    private static Mistakes mistakes(List<Mistake> wrong) {
        return new Mistakes(List.copyOf(wrong));
    }
}
