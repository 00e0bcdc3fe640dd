package fi.kutomo.learning.minding;

import fi.kutomo.learning.booking.Booking;
import fi.kutomo.learning.booking.BookingStore;
import fi.kutomo.learning.booking.Slot;
import fi.kutomo.learning.booking.SlotRules;
import fi.kutomo.learning.booking.SlotStore;
import fi.kutomo.learning.mentors.Pairing;
import fi.kutomo.learning.mentors.PairingStore;
import fi.kutomo.learning.news.NewsBoard;
import fi.kutomo.learning.news.NewsBoard.News;
import fi.kutomo.learning.news.NewsBoard.What;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.web.Messages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what notices of learning are about, to whom it concerns still. */
@Component
class LearningTelling implements Telling {

    private final NewsBoard board;
    private final PairingStore pairings;
    private final BookingStore bookings;
    private final SlotStore slots;
    private final SlotRules rules;
    private final Messages messages;

    LearningTelling(NewsBoard board, PairingStore pairings, BookingStore bookings, SlotStore slots, SlotRules rules, Messages messages) {
        this.board = board;
        this.pairings = pairings;
        this.bookings = bookings;
        this.slots = slots;
        this.rules = rules;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return NewsBoard.KIND;
    }

    @Override
    public Map<UUID, Told> tell(Collection<UUID> ids, Caller reader) {
        var all = board.find(ids);
        var about = all.stream().map(News::about).distinct().toList();
        var ofPairings = pairings.find(about).stream().collect(Collectors.toMap(Pairing::id, Function.identity()));
        var ofBookings = bookings.find(about).stream().collect(Collectors.toMap(Booking::id, Function.identity()));
        var told = new HashMap<UUID, Told>();
        for (var news : all) {
            Optional.ofNullable(ofPairings.get(news.about()))
                    .flatMap(pairing -> told(news.what(), pairing, reader))
                    .or(() -> Optional.ofNullable(ofBookings.get(news.about())).flatMap(booking -> told(news.what(), booking, reader)))
                    .ifPresent(words -> told.put(news.id(), words));
        }
        return told;
    }

    /** What was asked and is settled since is told no more. */
    private Optional<Told> told(What what, Pairing pairing, Caller reader) {
        if (reader.person().filter(pairing::isOf).isEmpty() || what == What.ASKED && pairing.state() != Pairing.State.ASKED) {
            return Optional.empty();
        }
        return Optional.of(told(messages.in(reader.lang(), "learning.mentoring.title"), what, pairing.path(), new Ref(Pairing.WORD, pairing.id()), reader));
    }

    private Optional<Told> told(What what, Booking booking, Caller reader) {
        return slots.find(List.of(booking.slot())).stream()
                .findFirst()
                .filter(slot -> !slot.cancelled() || what == What.CANCELLED)
                .filter(_ -> what != What.FREED || booking.state() == Booking.State.OFFERED)
                .flatMap(slot -> rules.look(Optional.of(slot), reader))
                .filter(look -> look.holds() || reader.person().filter(booking.person()::equals).isPresent())
                .map(look -> {
                    var title = look.offer().map(offer -> offer.offer().title().in(reader.lang())).orElseGet(() -> messages.in(reader.lang(), "learning.booking.withMentor"));
                    var place = look.offer().map(offer -> offer.offer().ref()).orElseGet(() -> new Ref(Slot.WORD, look.slot().id()));
                    return told(title, what, look.slot().path(), place, reader, look.slot().when(reader.lang()), look.slot().why());
                });
    }

    private Told told(String title, What what, String path, Ref place, Caller reader, Object... arguments) {
        var words = messages.in(reader.lang(), "learning.news." + what.name(), arguments);
        return new Told(title, Optional.empty(), words, Optional.of(reader.lang()), path, place, false, false);
    }
}
