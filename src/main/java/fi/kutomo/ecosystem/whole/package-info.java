/** The whole net in one portrait. */
@NullMarked
package fi.kutomo.ecosystem.whole;

import org.jspecify.annotations.NullMarked;
