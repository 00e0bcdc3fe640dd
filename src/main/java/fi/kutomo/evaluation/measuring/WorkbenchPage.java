package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** Where metrics are written: what is measured, what waits for a second pair of eyes, and what is still missing. */
public record WorkbenchPage(
        String title,
        About about,
        String path,
        int version,
        List<Line> lines,
        List<Option> offers,
        List<String> missing,
        boolean isPublic,
        boolean wasPublic,
        boolean mayPublish,
        String reason,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    /** A measure with the state of its values. */
    public record Line(String name, String words, String path) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
