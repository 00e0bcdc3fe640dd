/**
 * Takes mail: fetches it from a mailbox or is handed it by a program, tells answers from what nobody has written, and gives answers to the
 * owners of what they answer. What cannot be taken goes back to its writer with the reason, once.
 */
@NullMarked
package fi.kutomo.notifications.receiving;

import org.jspecify.annotations.NullMarked;
