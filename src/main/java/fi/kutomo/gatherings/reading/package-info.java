/** Lists and pages of sessions, for everybody as far as each may read. */
@NullMarked
package fi.kutomo.gatherings.reading;

import org.jspecify.annotations.NullMarked;
