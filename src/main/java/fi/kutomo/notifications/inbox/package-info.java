/** The inbox: keeps who is to hear of what, and shows people what waits for them. */
@NullMarked
package fi.kutomo.notifications.inbox;

import org.jspecify.annotations.NullMarked;
