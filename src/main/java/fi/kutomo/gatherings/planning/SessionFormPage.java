package fi.kutomo.gatherings.planning;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a session is to be; for a fresh one first of what kind.
 *
 * @param kinds to choose from; empty once it is chosen
 * @param kind the chosen one
 * @param version read; below 0 for a fresh one
 * @param problem why it was not kept
 */
public record SessionFormPage(
        String title,
        String action,
        List<KindChoice> kinds,
        String kind,
        String kindName,
        int version,
        Map<String, String> fields,
        List<Option> series,
        List<Option> levels,
        List<Option> zones,
        List<Option> facilitators,
        List<AgendaRow> rows,
        Optional<String> problem,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    /** A kind of session and what it is good for. */
    public record KindChoice(String name, String about, String address) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
