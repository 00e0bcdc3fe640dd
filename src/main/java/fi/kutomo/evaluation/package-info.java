/**
 * How much good it does and what is worth validating: theory of change, indicators and the metrics of entries, impact potential as makers
 * and assessors see it, social return with its proxies, validation by assessors, agreement between them, experiences of use with their
 * costs, transferability, and factors of success.
 *
 * <p>Rests on what {@code evidence} knows and tells it what the ladder asks through {@link fi.kutomo.evidence.Ground}.
 */
@ApplicationModule(displayName = "Evaluation", allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue", "knowledge", "evidence"})
@NullMarked
package fi.kutomo.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
