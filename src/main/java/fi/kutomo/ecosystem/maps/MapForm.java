package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * The form that puts a map together: what is chosen adds a clause.
 *
 * @param kept fields of the clauses that are there
 * @param who choices of clauses
 * @param how choices of ties and groups
 * @param find name of an actor to put on the map
 * @param near name of an actor around whom to look
 * @param found actors whose names are alike, to choose one of
 * @param field for which they were found
 */
public record MapForm(
        List<Map.Entry<String, String>> kept,
        List<Asked> who,
        List<Asked> how,
        List<Option> steps,
        String find,
        String near,
        List<Option> found,
        String field,
        Mistakes mistakes,
        boolean open) {

    /** One thing to choose. */
    public record Asked(String name, String label, List<Option> options) {}
}
