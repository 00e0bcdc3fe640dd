/** Finds in a mail what its writer has said now, in the ways of mail programs in Finnish, Swedish and English. */
@NullMarked
package fi.kutomo.notifications.trimming;

import org.jspecify.annotations.NullMarked;
