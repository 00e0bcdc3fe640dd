/** Asks the owners of things what notices are about, in the words of the moment. */
@NullMarked
package fi.kutomo.notifications.telling;

import org.jspecify.annotations.NullMarked;
