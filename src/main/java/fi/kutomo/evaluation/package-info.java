/**
 * How much good it does and what is worth validating: impact potential, theory of change, indicators with their values, social
 * return, validation by assessors, agreement between them.
 *
 * <p>Rests on what {@code evidence} knows and tells it what the ladder asks through {@link fi.kutomo.evidence.Ground}.
 */
@ApplicationModule(displayName = "Evaluation", allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue", "knowledge", "evidence"})
@NullMarked
package fi.kutomo.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
