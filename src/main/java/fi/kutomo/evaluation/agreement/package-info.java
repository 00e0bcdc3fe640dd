/** How far assessors agree: kappa for two, Krippendorff's alpha for any number with missing values. */
@NullMarked
package fi.kutomo.evaluation.agreement;

import org.jspecify.annotations.NullMarked;
