package fi.kutomo.evaluation.transfer;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import java.util.Map;
import java.util.Optional;

/** What is known of municipalities, and for editors the form for further figures. */
public record ContextsPage(
        String title, Optional<String> summary, Table table, Pager pager, boolean mayChange, Map<String, String> fields, Mistakes mistakes)
        implements Page {

    public String at(String field) {
        return fields.getOrDefault(field, "");
    }
}
