/** What visitors think should be said of an actor, and the answers they get. */
@NullMarked
package fi.kutomo.ecosystem.suggesting;

import org.jspecify.annotations.NullMarked;
