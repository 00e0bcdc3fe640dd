package fi.kutomo.notifications.watching;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Watch;
import java.util.List;
import java.util.Optional;

/** Everything of which a person has said how much to hear of it. */
public record WatchingPage(String title, List<Line> lines, Pager pager) implements Page {

    /**
     * A thing.
     *
     * @param name and {@code address}; empty: the reader may not see it any more
     */
    public record Line(Optional<Named> named, Watch watch) {}

    /** What it is called, in which language, and where it is. */
    public record Named(String name, Optional<Lang> lang, String address) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("notifications.inbox.title"), "notices"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
