/** The pages of conversations: lists of threads, a thread with its posts, the forms with which people write. */
@NullMarked
package fi.kutomo.forum.talking;

import org.jspecify.annotations.NullMarked;
