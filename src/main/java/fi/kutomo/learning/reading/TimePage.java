package fi.kutomo.learning.reading;

import fi.kutomo.learning.offers.Wording;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Optional;

/**
 * A time that can be booked.
 *
 * @param mark what the reader has of it
 * @param about what that means for the reader
 * @param address below which the acts lie
 * @param books words of the button with which it is booked; empty: not by this reader, or not now
 * @param coming who comes and waits, for who holds it
 * @param reason which somebody was about to give for cancelling
 * @param wrong why something was not done
 */
public record TimePage(
        Wording heading, String when, Optional<Badge> mark, Optional<String> about, KeyFacts facts, String address, Optional<String> books, String words, String reason, boolean leaves,
        boolean cancels, boolean calendar, List<Comer> coming, List<Asked> asked, Optional<String> wrong, List<Crumb> trail)
        implements Page {

    @Override
    public String title() {
        return heading.words();
    }

    /** Somebody who comes or waits. */
    public record Comer(String name, Badge state, String words) {}

    /**
     * A question afterwards.
     *
     * @param round last part of the address
     */
    public record Asked(String round, String heading, String legend, List<Option> marks, String words, boolean said) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
