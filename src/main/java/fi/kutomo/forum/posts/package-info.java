/** Posts: written, rendered once, changed with their history kept, taken back; and who must hear of them. */
@NullMarked
package fi.kutomo.forum.posts;

import org.jspecify.annotations.NullMarked;
