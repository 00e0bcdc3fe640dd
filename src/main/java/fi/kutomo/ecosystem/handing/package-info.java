/** A weaver hands a region to another, who accepts: introductions, what was put aside, and a note go over; the first keeps nothing of it. */
@NullMarked
package fi.kutomo.ecosystem.handing;

import org.jspecify.annotations.NullMarked;
