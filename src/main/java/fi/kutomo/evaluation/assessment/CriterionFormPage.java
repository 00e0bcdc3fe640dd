package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** The form for one criterion. */
public record CriterionFormPage(String title, Form form, List<Option> sources) implements FramePart {}
