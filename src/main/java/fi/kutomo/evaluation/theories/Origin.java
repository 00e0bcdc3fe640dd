package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Stance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source of a link as it is shown.
 *
 * @param lang of its title where that is known not to be the reader's
 * @param gone a study or claim that is no longer public
 */
public record Origin(Stance stance, String title, @Nullable String lang, Optional<String> address, boolean gone) {}
