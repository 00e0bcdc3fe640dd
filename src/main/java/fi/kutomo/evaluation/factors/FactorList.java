package fi.kutomo.evaluation.factors;

import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.ui.Tags;
import java.util.Optional;

/** The factors that an entry has, on its page. */
public record FactorList(Optional<Tags> present, int absent, String path, boolean mayCode) implements Fragment {}
