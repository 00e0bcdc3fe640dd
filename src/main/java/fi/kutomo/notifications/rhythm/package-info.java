/** When people want mail about what they hear of: at once, in a summary, or not at all, and never at night. */
@NullMarked
package fi.kutomo.notifications.rhythm;

import org.jspecify.annotations.NullMarked;
