/** The page of an actor, and the forms with which those who keep it say what it is, needs and offers. */
@NullMarked
package fi.kutomo.ecosystem.describing;

import org.jspecify.annotations.NullMarked;
