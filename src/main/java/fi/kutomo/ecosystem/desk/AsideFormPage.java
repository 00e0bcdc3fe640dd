package fi.kutomo.ecosystem.desk;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * The form in which a line of the desk is put aside.
 *
 * @param kind of the line, in words
 * @param line what it says
 * @param fields what was sent, with the region, the kind and the key of the line
 */
public record AsideFormPage(
        String title,
        List<Crumb> trail,
        String kind,
        String line,
        List<String> reasons,
        List<Option> abouts,
        List<Option> days,
        Map<String, String> fields,
        Mistakes mistakes)
        implements Page {

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
