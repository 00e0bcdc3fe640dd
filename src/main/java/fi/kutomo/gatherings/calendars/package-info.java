/** Sessions in the calendars of people: files, feeds, and the secret address of one's own. */
@NullMarked
package fi.kutomo.gatherings.calendars;

import org.jspecify.annotations.NullMarked;
