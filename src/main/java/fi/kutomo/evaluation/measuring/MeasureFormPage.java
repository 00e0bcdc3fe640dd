package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One measure as its writers have it: whom it is about, the baseline, the target, and the values with their state.
 *
 * @param seen the form's content when it was shown
 * @param waiting marks of the values that the caller may approve, all at once
 * @param accepting marks of those that the caller may accept for the centre
 */
public record MeasureFormPage(
        String title,
        String path,
        String publicPath,
        String unit,
        boolean figures,
        boolean outdated,
        Map<String, String> fields,
        String seen,
        Mistakes mistakes,
        Optional<Table> targets,
        List<Line> values,
        List<String> waiting,
        List<String> accepting,
        boolean removable,
        List<Crumb> trail)
        implements Page {

    /** A value with its state. */
    public record Line(String period, String value, String state, String remark, String path) {}

    public String at(String field) {
        return fields.getOrDefault(field, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
