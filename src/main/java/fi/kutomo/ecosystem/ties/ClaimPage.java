package fi.kutomo.ecosystem.ties;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which a tie is claimed.
 *
 * @param meant actors that the written name may mean; empty when it is plain or not written yet
 * @param suggested the suggestion that it takes up, in the words of whoever made it
 * @param speaks whether the word of the reader counts as the actor's own
 */
public record ClaimPage(
        String title,
        String action,
        boolean speaks,
        Optional<String> suggested,
        Map<String, String> fields,
        List<Option> kinds,
        List<Option> meant,
        List<Option> rungs,
        List<Option> reaches,
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
