package fi.kutomo.evaluation.gathering;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/**
 * Where a file of values is given.
 *
 * @param path of the metrics below the language prefix
 * @param example rows as they may look, with an indicator of these metrics
 */
public record GatherPage(String title, String path, String example, int mostRows, long megabytes, Mistakes mistakes, List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
