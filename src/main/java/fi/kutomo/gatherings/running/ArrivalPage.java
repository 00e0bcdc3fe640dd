package fi.kutomo.gatherings.running;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** Where somebody says to be there, with the code of the session. */
public record ArrivalPage(String title, String code, List<Option> places, Mistakes mistakes, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
