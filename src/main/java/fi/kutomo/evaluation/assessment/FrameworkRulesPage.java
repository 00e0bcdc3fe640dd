package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * The form for the numbers of the process.
 *
 * @param grades signs of the grades of evidence, each with a mark
 * @param core fields of a model whose change makes it a new major version
 */
public record FrameworkRulesPage(String title, Form form, List<String> grades, List<Option> core) implements FramePart {}
