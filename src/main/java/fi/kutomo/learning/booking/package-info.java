/** Times that can be booked, and the queue for them. */
@NullMarked
package fi.kutomo.learning.booking;

import org.jspecify.annotations.NullMarked;
