package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Name and text of a map.
 *
 * @param told what it shows
 * @param sentence its clauses as they are sent along
 * @param narrow where a saved map gets other clauses
 * @param own where the map is, once it is saved
 */
public record MapFormPage(
        String title, String action, String told, String sentence, Optional<String> narrow, Optional<String> own, int version, Map<String, String> fields, Mistakes mistakes,
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
