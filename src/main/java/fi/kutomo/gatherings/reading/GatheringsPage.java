package fi.kutomo.gatherings.reading;

import fi.kutomo.gatherings.sessions.SessionLine;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;

/**
 * What is on: sessions to which everybody may come, and those of the reader's own communities.
 *
 * @param own those to which the reader is called; empty for visitors
 * @param calendar where one's own calendar address is made, for those who have an account
 */
public record GatheringsPage(String title, List<SessionLine> own, List<SessionLine> open, Optional<String> calendar) implements Page {

    @Override
    public Optional<String> feed() {
        return Optional.of(Ui.url("feeds/gatherings.atom"));
    }
}
