package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Analyses of social return, newest first. They are never put in the order of their ratio, for ratios of different scope cannot be
 * ranked.
 */
public record ReturnsPage(String title, List<Line> published, List<Line> drafts, boolean mayWrite, Pager pager) implements Page {

    /**
     * One analysis.
     *
     * @param lang language of its texts, null when it is the reader's
     * @param result the ratio with its range and date, empty where there is none yet
     */
    public record Line(String title, String path, @Nullable String lang, String kind, String scope, String result, String state) {}
}
