/**
 * One search over everything public, in three languages.
 *
 * <p>Listens to the catalogue and keeps an index of cards that can always be rebuilt from them. Knows no subject: whatever has a
 * card is found. The index stands behind the narrow port {@code SearchIndex}, so that another engine can take its place.
 */
@ApplicationModule(displayName = "Search", allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue"})
@NullMarked
package fi.kutomo.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
