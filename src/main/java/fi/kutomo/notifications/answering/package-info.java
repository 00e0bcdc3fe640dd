/** Under which addresses people answer mails, and to which mail servers return what they cannot deliver; one mailbox takes it all. */
@NullMarked
package fi.kutomo.notifications.answering;

import org.jspecify.annotations.NullMarked;
