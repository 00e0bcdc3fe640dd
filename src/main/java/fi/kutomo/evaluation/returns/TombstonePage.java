package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** Stands where an analysis was that has been withdrawn. */
public record TombstonePage(String title, String reason, String at, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
