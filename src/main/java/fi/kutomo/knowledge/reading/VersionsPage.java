package fi.kutomo.knowledge.reading;

import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Tabs;
import java.time.Instant;
import java.util.List;

/** All published states of an entry, newest first. */
public record VersionsPage(String title, Head head, Tabs tabs, List<Line> lines) implements Page {

    /**
     * One published state.
     *
     * @param actingFor organisations for which people wrote it
     */
    public record Line(int number, Instant published, String note, List<Organisation> actingFor, boolean newest, boolean first) {}

    /** Whether there are two to choose from. */
    public boolean several() {
        return lines.size() > 1;
    }

    /** The newest and the one before it are chosen to begin with. */
    public boolean firstChosen(int place) {
        return place == Math.min(1, lines.size() - 1);
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(head.kindsName(), head.kindPath()), new Crumb(head.title(), head.path()));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
