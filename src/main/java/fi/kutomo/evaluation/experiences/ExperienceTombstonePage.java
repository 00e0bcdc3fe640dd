package fi.kutomo.evaluation.experiences;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** Stands where something was told that no longer is. */
public record ExperienceTombstonePage(String title, String reason, String at, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
