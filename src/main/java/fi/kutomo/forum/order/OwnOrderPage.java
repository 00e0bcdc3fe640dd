package fi.kutomo.forum.order;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;

/** What waits and what was decided about the reader's texts, and what became of what the reader flagged. */
public record OwnOrderPage(String title, List<Crumb> trail, List<Line> texts, List<Line> flags) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** One of them; the state is in words. */
    public record Line(String title, String address, Instant at, String state) {}
}
