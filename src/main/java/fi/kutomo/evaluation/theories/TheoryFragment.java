package fi.kutomo.evaluation.theories;

import fi.kutomo.platform.web.Fragment;
import java.util.Optional;

/**
 * What an entry's page tells of its theory.
 *
 * @param path of the theory; empty when there is none that the public may read
 * @param begin query for beginning one, for those who may
 */
public record TheoryFragment(Optional<String> path, Optional<String> headline, boolean reasoned, Optional<String> begin) implements Fragment {}
