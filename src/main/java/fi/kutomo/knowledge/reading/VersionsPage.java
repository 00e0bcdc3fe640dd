package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Tabs;
import java.time.Instant;
import java.util.List;

/** All published states of an entry, newest first. */
public record VersionsPage(String title, Head head, Tabs tabs, List<Line> lines) implements Page {

    /** One published state. */
    public record Line(int number, Instant published, String note, boolean newest, boolean first) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(head.kindsName(), head.kindPath()), new Crumb(head.title(), head.path()));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
