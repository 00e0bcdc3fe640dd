package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Approved values that wait for the centre, by measure, those that have waited longest first. */
public record AcceptingPage(String title, List<Line> lines, List<Crumb> trail) implements Page {

    /**
     * The values of one measure.
     *
     * @param words how many wait and since when
     * @param others the reader has a part in them all: another editor accepts them
     */
    public record Line(About about, String indicator, @Nullable String indicatorLang, String path, String words, boolean others) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
