package fi.kutomo.evidence.screening;

import fi.kutomo.accounts.Offers.Waiting;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.UUID;

/** The form of a screening, and the people who screen once it has begun. */
public record ScreeningEditPage(
        String title, List<Crumb> trail, String action, boolean begun, ScreeningForm form, List<Person> screeners, List<Waiting> asked, String typedName, Mistakes mistakes)
        implements Page {

    /** Somebody who screens now. */
    public record Person(UUID id, String name) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
