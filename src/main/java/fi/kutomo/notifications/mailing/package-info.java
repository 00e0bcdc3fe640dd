/**
 * Mails about notices: at once or in a summary, told by the owner of the thing at the moment of writing, each notice once; and the way out
 * of them with one click, which no program that opens links can trip.
 */
@NullMarked
package fi.kutomo.notifications.mailing;

import org.jspecify.annotations.NullMarked;
