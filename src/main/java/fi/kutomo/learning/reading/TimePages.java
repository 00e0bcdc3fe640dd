package fi.kutomo.learning.reading;

import fi.kutomo.accounts.People;
import fi.kutomo.learning.booking.Booking.State;
import fi.kutomo.learning.booking.Booking;
import fi.kutomo.learning.booking.BookingStore;
import fi.kutomo.learning.booking.SlotLine;
import fi.kutomo.learning.booking.SlotLook;
import fi.kutomo.learning.feedback.Answers;
import fi.kutomo.learning.feedback.Reflecting;
import fi.kutomo.learning.feedback.Round;
import fi.kutomo.learning.offers.Wording;
import fi.kutomo.learning.reading.TimePage.Asked;
import fi.kutomo.learning.reading.TimePage.Comer;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts a time together for one reader. */
@Component
class TimePages {

    private final BookingStore bookings;
    private final Reflecting reflecting;
    private final Answers answers;
    private final People people;
    private final Clock clock;

    TimePages(BookingStore bookings, Reflecting reflecting, Answers answers, People people, Clock clock) {
        this.bookings = bookings;
        this.reflecting = reflecting;
        this.answers = answers;
        this.people = people;
        this.clock = clock;
    }

    static Wording title(SlotLook look, Lang lang) {
        return look.offer().map(offer -> Wording.of(offer.offer().title(), lang)).orElseGet(() -> new Wording(Ui.t("learning.booking.withMentor"), null));
    }

    /** @param typed what the reader wrote when something went wrong */
    TimePage page(SlotLook look, Map<String, String> typed, Optional<String> wrong, Lang lang) {
        var slot = look.slot();
        var all = bookings.of(slot.id());
        boolean ahead = !slot.cancelled() && slot.begins().isAfter(clock.instant());
        var own = look.own().filter(each -> each.state() != State.CANCELLED);
        return new TimePage(
                title(look, lang), slot.when(lang), mark(look, own), about(look, own, all, lang), facts(look, all), Ui.url(slot.path()), books(look, own, all, ahead),
                typed.getOrDefault("words", own.map(Booking::words).orElse("")), typed.getOrDefault("reason", ""), ahead && own.isPresent(), ahead && look.holds(), look.near() && !slot.cancelled(),
                look.holds() ? coming(all) : List.of(), asked(look, typed), wrong, trail(look, lang));
    }

    private static Optional<Badge> mark(SlotLook look, Optional<Booking> own) {
        return look.slot().cancelled() ? Optional.of(new Badge(Ui.t("learning.booking.off"), Badge.Dye.MADDER)) : own.map(each -> SlotLine.badge(each.state()));
    }

    private static Optional<String> about(SlotLook look, Optional<Booking> own, List<Booking> all, Lang lang) {
        if (look.slot().cancelled()) {
            return Optional.of(Ui.t("learning.booking.cancelledFor", look.slot().why()));
        }
        return own.flatMap(each -> switch (each.state()) {
            case OFFERED -> each.until().map(until -> Ui.t("learning.booking.heldUntil", Ui.date(lang, until), Ui.time(lang, until)));
            case WAITING -> Optional.of(Ui.t("learning.booking.place", all.stream().filter(other -> other.state() == State.WAITING).toList().indexOf(each) + 1));
            case BOOKED, CANCELLED -> Optional.empty();
        });
    }

    private static KeyFacts facts(SlotLook look, List<Booking> all) {
        var plan = look.slot().plan();
        var facts = new ArrayList<Fact>();
        if (!plan.place().isEmpty()) {
            facts.add(Fact.of(Ui.t("learning.booking.room"), plan.place()));
        }
        if (!plan.online().isEmpty()) {
            // The door of a room is shown to those who come in by it
            var door = look.near() ? KeyFacts.Answer.link(Ui.t("learning.booking.join"), plan.online()) : new KeyFacts.Answer(Ui.t("learning.booking.joinLater"), null, null);
            facts.add(new Fact(Ui.t("learning.mode.ONLINE"), List.of(door)));
        }
        long taken = all.stream().filter(each -> each.seat().isPresent()).count();
        facts.add(Fact.of(Ui.t("learning.booking.seats"), Ui.t("learning.booking.free", plan.seats() - taken, plan.seats())));
        return new KeyFacts(facts);
    }

    private static Optional<String> books(SlotLook look, Optional<Booking> own, List<Booking> all, boolean ahead) {
        if (!ahead || !look.welcome() || look.slot().mentor().equals(look.caller().person()) || own.filter(Booking::booked).isPresent()) {
            return Optional.empty();
        }
        boolean free = all.stream().filter(each -> each.seat().isPresent()).count() < look.slot().plan().seats();
        if (own.isPresent()) {
            return own.get().state() == State.OFFERED || free ? Optional.of(Ui.t("learning.booking.take")) : Optional.empty();
        }
        return Optional.of(Ui.t(free ? "learning.booking.book" : "learning.booking.queue"));
    }

    private List<Comer> coming(List<Booking> all) {
        var names = people.namesAtWork(all.stream().map(Booking::person).toList());
        return all.stream().map(each -> new Comer(names.getOrDefault(each.person(), Ui.t("learning.words.somebody")), SlotLine.badge(each.state()), each.words())).toList();
    }

    private List<Asked> asked(SlotLook look, Map<String, String> typed) {
        return Arrays.stream(Round.values())
                .filter(round -> reflecting.asks(look, round))
                .map(round -> asked(look.slot().id(), look.caller().person().orElseThrow(), round, typed))
                .toList();
    }

    private Asked asked(UUID slot, UUID person, Round round, Map<String, String> typed) {
        var own = answers.own(slot, person, round);
        var chosen = typed.getOrDefault("mark-" + round.word(), own.map(Answers.Own::mark).map(String::valueOf).orElse(""));
        return new Asked(
                round.word(), Ui.t("learning.feedback.heading." + round.name()), Ui.t("learning.feedback.legend." + round.name()),
                IntStream.rangeClosed(1, 5).mapToObj(mark -> Option.of(String.valueOf(mark), Ui.t("learning.feedback.mark." + mark), String.valueOf(mark).equals(chosen))).toList(),
                typed.getOrDefault("words-" + round.word(), own.map(Answers.Own::words).orElse("")), own.isPresent());
    }

    private static List<Crumb> trail(SlotLook look, Lang lang) {
        return look.offer()
                .map(offer -> List.of(new Crumb(Ui.t("learning.offers.title"), "offers"), new Crumb(offer.offer().title().in(lang), offer.offer().path())))
                .orElseGet(() -> List.of(new Crumb(Ui.t("learning.mentoring.title"), "mentoring")));
    }
}
