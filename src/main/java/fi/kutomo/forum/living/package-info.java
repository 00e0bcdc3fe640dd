/** How alive conversations are: measures of them with plain words, and the order in which a reader finds what is worth reading. */
@NullMarked
package fi.kutomo.forum.living;

import org.jspecify.annotations.NullMarked;
