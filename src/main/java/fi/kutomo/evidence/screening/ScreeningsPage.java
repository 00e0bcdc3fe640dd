package fi.kutomo.evidence.screening;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/** Screenings that everybody may read, and those on which the caller works. */
public record ScreeningsPage(String title, List<Line> lines, Pager pager, boolean mayBegin) implements Page {

    /** One screening. */
    public record Line(String path, String title, @org.jspecify.annotations.Nullable String lang, boolean open, String facts) {}
}
