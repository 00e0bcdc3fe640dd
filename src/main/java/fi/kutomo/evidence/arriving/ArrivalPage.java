package fi.kutomo.evidence.arriving;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/** Where a file of references is given, or its text pasted. */
public record ArrivalPage(String title, String text, long megabytes, Mistakes mistakes, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
