package fi.kutomo.evaluation.proxies;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change in satisfaction with life is worth.
 *
 * @param result empty until something is asked that can be reckoned
 */
public record WellbeingPage(String title, Map<String, String> fields, Mistakes mistakes, Optional<Table> result, List<Crumb> trail)
        implements Page {

    public String at(String field) {
        return fields.getOrDefault(field, "");
    }
}
