/** What readers see of search: the page, suggestions, feeds, similar ones and the public interface for programs. */
@NullMarked
package fi.kutomo.search.results;

import org.jspecify.annotations.NullMarked;
