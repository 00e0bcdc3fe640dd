package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.web.Crumb;
import java.util.List;

/** The form for one input. */
public record SpentPage(String title, Filled form, String currency, String removal, List<Crumb> trail) implements PartPage {}
