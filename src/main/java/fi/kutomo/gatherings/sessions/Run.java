package fi.kutomo.gatherings.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a session is.
 *
 * @param begun when it began, if it has
 * @param step the part that runs, from 0
 * @param since when that part began, moved on by the time that it rested
 * @param rests since when it rests, if it does
 */
public record Run(Optional<Instant> begun, int step, Optional<Instant> since, Optional<Instant> rests) {

    public static final Run NOT_YET = new Run(Optional.empty(), 0, Optional.empty(), Optional.empty());

    /** From when to when a part goes. */
    public record Span(Instant from, Instant until) {}

    public static Run begin(Instant now) {
        return new Run(Optional.of(now), 0, Optional.of(now), Optional.empty());
    }

    /** To another part, which begins now and does not rest. */
    public Run to(int other, Instant now) {
        return new Run(begun, other, Optional.of(now), Optional.empty());
    }

    public Run rest(Instant now) {
        return new Run(begun, step, since, rests.or(() -> Optional.of(now)));
    }

    /** What it rested does not count. */
    public Run goOn(Instant now) {
        var rested = rests.map(from -> Duration.between(from, now)).orElse(Duration.ZERO);
        return new Run(begun, step, since.map(from -> from.plus(rested)), Optional.empty());
    }

    /** When each part goes: those to come follow the one that runs, or the planned beginning. */
    public List<Span> spans(List<Part> agenda, Instant planned, Instant now) {
        var spans = new ArrayList<Span>();
        var running = since.map(from -> from.plus(rests.map(at -> Duration.between(at, now)).orElse(Duration.ZERO)));
        var start = running.orElse(planned);
        for (int i = 0; i < step && i < agenda.size(); i++) {
            start = start.minus(Duration.ofMinutes(agenda.get(i).minutes()));
        }
        for (var part : agenda) {
            var end = start.plus(Duration.ofMinutes(part.minutes()));
            spans.add(new Span(start, end));
            start = end;
        }
        return spans;
    }
}
