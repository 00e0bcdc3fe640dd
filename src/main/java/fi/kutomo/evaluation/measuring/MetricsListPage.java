package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/** All metrics that are public, and the caller's drafts. */
public record MetricsListPage(String title, List<Line> published, List<Line> drafts, boolean mayBegin, Pager pager) implements Page {

    /**
     * The metrics of one entry.
     *
     * @param words how many measures there are and when they last changed
     */
    public record Line(About about, String path, String words, String state) {}
}
