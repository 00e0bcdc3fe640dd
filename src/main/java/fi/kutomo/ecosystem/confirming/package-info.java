/** Pages for those whom a survey asks: what is known of the actor, line by line, to be confirmed on a phone. */
@NullMarked
package fi.kutomo.ecosystem.confirming;

import org.jspecify.annotations.NullMarked;
