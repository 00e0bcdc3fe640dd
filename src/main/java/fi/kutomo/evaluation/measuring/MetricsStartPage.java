package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/** Where somebody says of which entry the metrics are to be. */
public record MetricsStartPage(String title, String entry, Mistakes mistakes, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
