package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** The form for scope and conventions, of a new analysis or one that is there. */
public record ScopePage(String title, boolean fresh, Filled form, List<Option> forecasts, List<Crumb> trail) implements PartPage {}
