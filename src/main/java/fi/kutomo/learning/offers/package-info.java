/** Offers: what they are, who keeps them, how they are written, published and found. */
@NullMarked
package fi.kutomo.learning.offers;

import org.jspecify.annotations.NullMarked;
