package fi.kutomo.learning.booking;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A time to be given.
 *
 * @param problem why it was not
 */
public record SlotFormPage(String title, String of, String action, Map<String, String> fields, Optional<String> problem, Mistakes mistakes, List<Crumb> trail) implements Page {

    public String field(String name, String usual) {
        return fields.getOrDefault(name, usual);
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
