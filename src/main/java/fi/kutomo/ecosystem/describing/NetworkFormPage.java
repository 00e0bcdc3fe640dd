package fi.kutomo.ecosystem.describing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Name and summary of a network.
 *
 * @param withdrawal where it is withdrawn, once it is there
 * @param waits whether it will wait for a weaver or an editor
 */
public record NetworkFormPage(
        String title,
        String action,
        Optional<String> withdrawal,
        boolean waits,
        int version,
        Map<String, String> fields,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
