package fi.kutomo.gatherings.clinics;

import fi.kutomo.gatherings.clinics.Triads.Guest;
import fi.kutomo.gatherings.clinics.TriadsPage.Seat;
import fi.kutomo.gatherings.clinics.TriadsPage.Table;
import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Names;
import fi.kutomo.gatherings.sessions.Participant.Brings;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the groups of a clinic together for those who meet there. */
@Component
class TriadsPages {

    private final ParticipantStore participants;
    private final Seating seating;
    private final Cards cards;
    private final Names names;

    TriadsPages(ParticipantStore participants, Seating seating, Cards cards, Names names) {
        this.participants = participants;
        this.seating = seating;
        this.cards = cards;
        this.names = names;
    }

    /** What somebody wrote on the card of a group. */
    record Typed(int at, Map<String, String> fields, Mistakes mistakes, Optional<String> problem) {

        static final Typed NOTHING = new Typed(0, Map.of(), Mistakes.none(), Optional.empty());
    }

    TriadsPage page(Look look, Typed typed, Lang lang) {
        var session = look.session();
        var all = participants.of(session.id()).stream().filter(each -> each.comes() || each.arrived() || each.triad().isPresent()).toList();
        var called = names.of(all.stream().map(Participant::person).toList(), look);
        var written = cards.of(look).stream().collect(Collectors.toMap(Card::triad, Function.identity()));
        var groups = all.stream()
                .filter(each -> each.triad().isPresent())
                .collect(Collectors.groupingBy(each -> each.triad().orElseThrow(), TreeMap::new, Collectors.toList()));
        boolean arranges = look.leads() && session.open();
        int most = groups.isEmpty() ? 0 : groups.lastKey() + 1;
        var seated = groups.values().stream().flatMap(List::stream).toList();
        var guests = seating.guests(seated).stream().collect(Collectors.toMap(Guest::id, Function.identity()));
        var tables = groups.entrySet().stream()
                .map(each -> table(each.getKey(), each.getValue(), guests, written.getOrDefault(each.getKey(), Card.empty(each.getKey())), called, most, look))
                .toList();
        var unseated = groups.isEmpty() ? Stream.<Participant>empty() : all.stream().filter(each -> each.triad().isEmpty() && (each.arrived() || each.said(Participant.Answer.YES)));
        return new TriadsPage(
                Head.of(look, "triads", lang), tables, unseated.map(each -> seat(each, called, 0, arranges ? most : 0)).toList(),
                session.seed().map(String::valueOf).orElse(""), waiting(session.id()),
                arranges && written.values().stream().noneMatch(Card::written) ? Optional.of(Ui.url(session.path() + "/triads")) : Optional.empty(),
                arranges && most > 0 ? Optional.of(Ui.url(session.path() + "/triads/moves")) : Optional.empty(), typed.problem(), typed.at(), typed.fields(), typed.mistakes());
    }

    private String waiting(UUID session) {
        var guests = seating.guests(session);
        var missing = Triads.missing(guests);
        var count = Ui.t("gatherings.clinics.waiting", guests.size(), guests.isEmpty() ? 0 : Triads.tables(guests.size()));
        return guests.isEmpty() || missing.isEmpty() ? count : count + " " + missing(missing);
    }

    private static String missing(Collection<Brings> sides) {
        return sides.isEmpty() ? "" : Ui.t("gatherings.clinics.missing", sides.stream().map(side -> Ui.t("gatherings.side." + side.name())).collect(Collectors.joining(", ")));
    }

    private Table table(int number, List<Participant> people, Map<UUID, Guest> known, Card card, Map<UUID, String> called, int most, Look look) {
        boolean own = look.own().flatMap(Participant::triad).filter(seat -> seat == number).isPresent();
        boolean arranges = look.leads() && look.session().open();
        var guests = people.stream().map(each -> Objects.requireNonNull(known.get(each.person()))).toList();
        var seats = people.stream()
                .map(each -> seat(each, called, number, arranges ? most : 0))
                .sorted(Comparator.comparing(Seat::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        var owner = card.owner().map(UUID::toString).orElse("");
        // Who has taken it on stays with it, at whatever table
        boolean elsewhere = !owner.isEmpty() && seats.stream().noneMatch(seat -> seat.id().equals(owner));
        var moved = elsewhere ? Stream.of(Option.of(owner, card.name(), true)) : Stream.<Option>empty();
        var owners = Stream.of(
                        Stream.of(Option.of("", Ui.t("gatherings.clinics.nobody"), owner.isEmpty())),
                        seats.stream().map(seat -> Option.of(seat.id(), seat.name(), seat.id().equals(owner))), moved)
                .flatMap(each -> each)
                .toList();
        return new Table(
                number, seats, missing(Triads.missing(guests)), Triads.colleagues(guests), own, card, card.due().map(Ui::date).orElse(""),
                look.writes() && (own || look.leads()) ? Optional.of(Ui.url(look.session().path() + "/triads/" + number)) : Optional.empty(), owners);
    }

    /** @param most the last group to which the person may be moved; 0: none */
    private static Seat seat(Participant each, Map<UUID, String> called, int now, int most) {
        return new Seat(
                each.person().toString(), called.getOrDefault(each.person(), Ui.t("gatherings.words.somebody")),
                each.brings().map(side -> Ui.t("gatherings.side." + side.name())).orElse(""),
                IntStream.rangeClosed(1, most).filter(table -> table != now).mapToObj(table -> Option.of(String.valueOf(table), Ui.t("gatherings.clinics.table", table), false)).toList());
    }
}
