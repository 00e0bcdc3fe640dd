package fi.kutomo.evaluation.factors;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Optional;

/**
 * Factors that go with success, and how sure that is.
 *
 * @param counted of how many entries, and how many reached the result
 * @param enough whether any factor has enough entries
 * @param thin factors that too few entries tell of
 * @param spread how the entries are spread over themes
 */
public record FactorsPage(
        String title,
        Optional<String> summary,
        Tabs results,
        String means,
        String counted,
        boolean enough,
        List<Row> rows,
        Optional<Table> thin,
        Optional<String> spread,
        boolean mayCode,
        String asked,
        Optional<String> problem)
        implements Page {

    /** A factor with the groups, the ratio and what to make of it; the interval is drawn on a logarithmic scale from 0 to 100. */
    public record Row(
            String name, String with, String without, String odds, String interval, String lift, String chance, String bond, String css, Drawn drawn) {}

    /** Places in the drawing. */
    public record Drawn(double low, double middle, double high) {}
}
