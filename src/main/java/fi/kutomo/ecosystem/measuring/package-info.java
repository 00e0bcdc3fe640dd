/**
 * How the net of a place stands: measures are reckoned, kept with all that they rest on, and put into words.
 *
 * <p>A run is found by the state of what the reader sees, never by a name alone: who sees other ties gets another run, and a run that
 * rests on something that is no longer told is not found any more.
 */
@NullMarked
package fi.kutomo.ecosystem.measuring;

import org.jspecify.annotations.NullMarked;
