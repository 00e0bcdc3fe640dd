package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form for a value of a period, and the two steps beside it.
 *
 * @param asks which fields the kind of the indicator asks for: number, denominator, people, repeated, words, yes
 * @param version of the value, 0 for a new one
 * @param state in words, empty for a new one
 * @param locked it is approved: it can be given back, not changed
 * @param accepted the centre has said yes: only the centre can give it back
 * @param mayApprove the first step is the caller's
 * @param mayAccept the second step is the caller's
 * @param former what it was before
 */
public record ValueFormPage(
        String title,
        String path,
        String measure,
        String unit,
        List<String> asks,
        String numberLabel,
        String denominatorLabel,
        List<Parts> parts,
        int version,
        String state,
        String returned,
        boolean locked,
        boolean accepted,
        boolean mayApprove,
        boolean mayAccept,
        boolean mayGiveBack,
        Optional<Table> former,
        Map<String, String> fields,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    /** The fields of one breakdown: the key of each class and its name. */
    public record Parts(String heading, List<Part> fields) {}

    /** One class. */
    public record Part(String key, String label) {}

    public String at(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean asks(String field) {
        return asks.contains(field);
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
