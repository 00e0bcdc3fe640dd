/** What ties are worth beyond what their two ends say: weights that follow from shared projects, and trust. */
@NullMarked
package fi.kutomo.ecosystem.strength;

import org.jspecify.annotations.NullMarked;
