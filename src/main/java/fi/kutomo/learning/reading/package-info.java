/** Pages that bring the rooms together: an offer, a mentor's time, one's own learning. */
@NullMarked
package fi.kutomo.learning.reading;

import org.jspecify.annotations.NullMarked;
