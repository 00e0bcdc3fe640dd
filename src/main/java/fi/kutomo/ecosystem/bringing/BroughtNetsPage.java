package fi.kutomo.ecosystem.bringing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/** Networks that the reader sent or decides on. */
public record BroughtNetsPage(String title, List<Line> lines, Pager pager, List<Crumb> trail) implements Page {

    /** One of them: who made it, where it stands, and what waits. */
    public record Line(String maker, String state, String facts, String address) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
