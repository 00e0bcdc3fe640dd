package fi.kutomo.learning.booking;

import fi.kutomo.learning.booking.Booking.State;
import fi.kutomo.platform.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who gets a free seat, and how long it is held. */
final class Queue {

    /** Whoever let a seat go by this often is asked no more. */
    private static final int PATIENCE = 2;

    private Queue() {}

    /** A seat to be offered to somebody. */
    record Turn(Booking booking, int seat) {}

    static List<Integer> free(int seats, List<Booking> all) {
        var taken = all.stream().flatMap(each -> each.seat().stream()).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, seats).boxed().filter(seat -> !taken.contains(seat)).toList();
    }

    /** The first in the queue for each free seat. */
    static List<Turn> turns(int seats, List<Booking> all) {
        var waiting = all.stream()
                .filter(each -> each.state() == State.WAITING && each.lapses() < PATIENCE)
                .sorted(Comparator.comparing(Booking::entered).thenComparing(Booking::id))
                .toList();
        var free = free(seats, all);
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < Math.min(free.size(), waiting.size()); i++) {
            turns.add(new Turn(waiting.get(i), free.get(i)));
        }
        return turns;
    }

    /** A day; twelve hours in the last two days, one hour on the day itself; never beyond the beginning. */
    static Instant until(Instant now, Instant begins) {
        boolean today = now.atZone(Ui.ZONE).toLocalDate().equals(begins.atZone(Ui.ZONE).toLocalDate());
        boolean soon = Duration.between(now, begins).compareTo(Duration.ofDays(2)) < 0;
        var until = now.plus(Duration.ofHours(today ? 1 : soon ? 12 : 24));
        return until.isBefore(begins) ? until : begins;
    }
}
