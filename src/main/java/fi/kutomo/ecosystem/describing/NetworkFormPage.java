package fi.kutomo.ecosystem.describing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Name and summary of a network, or of a missing actor that somebody suggested.
 *
 * @param withdrawal where it is withdrawn, once it is there
 * @param waits whether it will wait for a weaver or an editor
 * @param suggested what a visitor says of an actor that is missing, when it is made here
 */
public record NetworkFormPage(
        String title,
        String action,
        Optional<String> withdrawal,
        boolean waits,
        Optional<Suggested> suggested,
        int version,
        Map<String, String> fields,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    /**
     * Somebody's suggestion.
     *
     * @param lang of its words
     */
    public record Suggested(String kind, String words, String lang, String source) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
