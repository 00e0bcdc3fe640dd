package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Stance;
import java.util.Optional;

/**
 * A source of a link as it is shown.
 *
 * @param gone a study that is no longer public
 */
public record Origin(Stance stance, String title, Optional<String> address, boolean gone) {}
