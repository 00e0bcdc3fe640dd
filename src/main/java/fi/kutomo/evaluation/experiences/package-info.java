/**
 * What came of an entry where it has been used, and what that cost: one record for each place and time, with source, the unwanted
 * results in the same form as the wanted ones.
 */
@NullMarked
package fi.kutomo.evaluation.experiences;

import org.jspecify.annotations.NullMarked;
