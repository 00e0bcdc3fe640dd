/** Whether mail arrives: a score for each address, and when nothing that can wait is sent there any more. */
@NullMarked
package fi.kutomo.notifications.bounces;

import org.jspecify.annotations.NullMarked;
