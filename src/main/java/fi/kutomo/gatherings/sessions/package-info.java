/** Series, sessions and who comes: what they are, who may what, and how they are called. */
@NullMarked
package fi.kutomo.gatherings.sessions;

import org.jspecify.annotations.NullMarked;
