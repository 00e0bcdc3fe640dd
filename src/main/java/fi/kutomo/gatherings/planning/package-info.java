/** The forms in which those who keep a community plan its series and sessions. */
@NullMarked
package fi.kutomo.gatherings.planning;

import org.jspecify.annotations.NullMarked;
