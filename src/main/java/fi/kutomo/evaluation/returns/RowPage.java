package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * The form for one row of the impact map.
 *
 * @param removal where the form for removing it is sent, empty for a new row
 */
public record RowPage(
        String title, Filled form, List<Option> stakeholders, List<Option> effects, List<Option> register, String removal, List<Crumb> trail)
        implements PartPage {}
