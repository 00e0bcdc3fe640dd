package fi.kutomo.ecosystem.bringing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * The form by which a network file is sent for review.
 *
 * @param problems of the file, where nothing of it could be taken
 */
public record BroughtNetFormPage(
        String title,
        String action,
        Map<String, String> fields,
        List<Option> regions,
        List<Option> reaches,
        List<Trouble> problems,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    /** Something that is the matter with the file, and where. */
    public record Trouble(String where, String what) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
