/** Posts in other languages: translations that people make, read below the original and never instead of it. */
@NullMarked
package fi.kutomo.forum.translating;

import org.jspecify.annotations.NullMarked;
