/**
 * The index behind its narrow port, and what keeps it equal to the catalogue.
 *
 * <p>{@link fi.kutomo.search.index.SearchIndex} is all that the rest knows of an engine. Whatever the index holds can be built again
 * from the cards; nothing is lost with it.
 */
@NullMarked
package fi.kutomo.search.index;

import org.jspecify.annotations.NullMarked;
