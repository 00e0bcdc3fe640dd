/** What happens by itself: reminders, seats that go on, and what is forgotten. */
@NullMarked
package fi.kutomo.learning.minding;

import org.jspecify.annotations.NullMarked;
