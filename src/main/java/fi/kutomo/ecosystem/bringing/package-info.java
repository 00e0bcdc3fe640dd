/** Network files that members send: they become drafts, and weavers and editors decide who is the same, who is new and what ties are claimed. */
@NullMarked
package fi.kutomo.ecosystem.bringing;

import org.jspecify.annotations.NullMarked;
