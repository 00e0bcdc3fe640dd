package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.web.Fragment;
import java.util.List;
import java.util.Optional;

/**
 * What a model's own page says of its potential.
 *
 * @param lines a sentence for each judge, and for what blocks
 * @param judge what the reader may do; empty for whoever does not judge
 */
public record PotentialPart(List<String> lines, String address, Optional<String> judge) implements Fragment {}
