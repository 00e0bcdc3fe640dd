/** A session while it goes on: the script with its clock, and who is there. */
@NullMarked
package fi.kutomo.gatherings.running;

import org.jspecify.annotations.NullMarked;
