/**
 * What is known of whether something works: studies with their outcomes, claims that rest on them, the grades of several published
 * scales computed from one set of records, syntheses, screening and the map of gaps.
 *
 * <p>Announces {@link StudyChanged} and {@link GradeChanged}; answers through {@link Studies} and {@link Grades}. What the ladder needs
 * to know from a floor above, it asks of {@link Ground}.
 */
@ApplicationModule(displayName = "Evidence", allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue", "knowledge"})
@NullMarked
package fi.kutomo.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
