package fi.kutomo.gatherings.clinics;

import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Headed;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups of three with their cards.
 *
 * @param seed from which they were seated; empty: not yet
 * @param waiting how many would be seated now, and what is missing among them
 * @param seat address to which the form for seating is sent, for who leads
 * @param move address to which somebody's move is sent, for who leads
 * @param at number of the group whose card was sent
 */
public record TriadsPage(
        Head head,
        List<Table> tables,
        List<Seat> unseated,
        String seed,
        String waiting,
        Optional<String> seat,
        Optional<String> move,
        Optional<String> problem,
        int at,
        Map<String, String> fields,
        Mistakes mistakes)
        implements Headed {

    /**
     * A group.
     *
     * @param missing which sides are not there
     * @param write address to which its card is sent, for those who may
     */
    public record Table(
            int number, List<Seat> seats, String missing, boolean colleagues, boolean own, Card card, String due, Optional<String> write, List<Option> owners) {}

    /** Somebody in a group; with the groups to which the person can be moved. */
    public record Seat(String id, String name, String brings, List<Option> tables) {}

    @Override
    public boolean indexed() {
        return false;
    }

    /** What stands in a field of a card: what was sent, or what is kept. */
    public String field(int number, String name, String kept) {
        return at == number ? fields.getOrDefault(name, "") : kept;
    }

    public Optional<String> wrong(int number, String name) {
        return at == number ? mistakes.at(name + "-" + number) : Optional.empty();
    }
}
