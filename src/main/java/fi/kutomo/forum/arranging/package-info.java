/** What those who keep order do with whole threads: close, hide, part, put together, move. Nobody reads more after it than before. */
@NullMarked
package fi.kutomo.forum.arranging;

import org.jspecify.annotations.NullMarked;
