package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Tabs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is to be done after contacts. */
public record FollowUpsPage(String title, Tabs tabs, String emptyText, List<Line> lines) implements Page {

    /**
     * One thing to do.
     *
     * @param note address of the note
     * @param finish address that says it is done; empty when it is
     */
    public record Line(String what, String actor, String note, LocalDate due, boolean late, String owner, Optional<String> done, Optional<String> finish) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
