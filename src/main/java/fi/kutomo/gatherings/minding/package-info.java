/** What happens by itself: reminders, missed cadences, and what is forgotten. */
@NullMarked
package fi.kutomo.gatherings.minding;

import org.jspecify.annotations.NullMarked;
