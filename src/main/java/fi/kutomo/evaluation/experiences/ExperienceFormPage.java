package fi.kutomo.evaluation.experiences;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * The form for one use of an entry.
 *
 * @param action where it is sent, below the language prefix
 * @param version which state the writer sees, −1 for a new one
 */
public record ExperienceFormPage(
        String title,
        String action,
        int version,
        Map<String, String> fields,
        Mistakes mistakes,
        List<Option> results,
        List<Option> groups,
        List<Option> langs,
        List<Purses> purses,
        List<Crumb> trail)
        implements Page {

    /** Whose money, once as payers and once as gainers. */
    public record Purses(String legend, String help, List<Option> options) {}

    public String at(String field) {
        return fields.getOrDefault(field, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
