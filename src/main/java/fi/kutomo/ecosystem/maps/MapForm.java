package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * The form that puts a map together: what is chosen adds a clause.
 *
 * @param kept fields of the clauses that are there, and of what else the address says
 * @param who choices of clauses
 * @param which choices of ties
 * @param day on which these held, as it was typed
 * @param how choices of groups
 * @param find an actor to put on the map
 * @param near an actor around whom to look
 */
public record MapForm(
        List<Map.Entry<String, String>> kept,
        List<Asked> who,
        List<Asked> which,
        String day,
        List<Asked> how,
        List<Option> steps,
        Field find,
        Field near,
        Mistakes mistakes,
        boolean open) {

    /** A name as it was typed, and actors whose names are alike, to choose one of. */
    public record Field(String text, List<Option> found) {}

    /** One thing to choose. */
    public record Asked(String name, String label, List<Option> options) {}
}
