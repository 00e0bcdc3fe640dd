/** What people want to hear of, thing by thing, and the page on which they look through it. */
@NullMarked
package fi.kutomo.notifications.watching;

import org.jspecify.annotations.NullMarked;
