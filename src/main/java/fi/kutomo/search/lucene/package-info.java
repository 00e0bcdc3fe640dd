/** The search port on Lucene, inside this process: one writer, a reader that follows at once, facets on doc values. */
@NullMarked
package fi.kutomo.search.lucene;

import org.jspecify.annotations.NullMarked;
