/** Cases of good order: what they are about, what was judged, what was appealed against; and who must hear of it. */
@NullMarked
package fi.kutomo.forum.cases;

import org.jspecify.annotations.NullMarked;
