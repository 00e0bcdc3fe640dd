package fi.kutomo.learning.booking;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Times of a mentor, for those whom the mentor has taken and for the mentor.
 *
 * @param open where the mentor gives another one
 */
public record MentorTimesPage(String title, List<SlotLine> times, Optional<String> open, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
