/** The framework by which models are validated, in versions kept as data: questions, criteria with their gates, and the rule of decision. */
@NullMarked
package fi.kutomo.evaluation.frameworks;

import org.jspecify.annotations.NullMarked;
