package fi.kutomo.evaluation.proxies;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * The editors' form for a value of the register.
 *
 * @param action where it is sent, below the language prefix
 * @param version which state the editor sees, 0 for a new one
 */
public record ProxyFormPage(
        String title, String action, int version, Map<String, String> fields, Mistakes mistakes, List<Option> effects, List<Crumb> trail)
        implements Page {

    public String at(String field) {
        return fields.getOrDefault(field, "");
    }

    public List<Option> choosing(String field, List<Option> options) {
        return options.stream().map(option -> Option.of(option.value(), option.label(), option.value().equals(at(field)))).toList();
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
