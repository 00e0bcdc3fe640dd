package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** Stands where metrics were that have been withdrawn. */
public record WithdrawnMetricsPage(String title, String reason, String at, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
