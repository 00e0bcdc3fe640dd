/**
 * The card: the public face of every publishable thing, whichever module owns it.
 *
 * <p>Owners call {@link Catalogue#publish} and {@link Catalogue#withdraw} in their own transaction; readers such as search, feeds
 * and the front page read cards only and so know no owner. Announces {@link CardsPublished} and {@link CardsWithdrawn}. Keeps addresses
 * and redirects from former ones.
 */
@ApplicationModule(displayName = "Catalogue", allowedDependencies = {"platform :: *", "vocabulary"})
@NullMarked
package fi.kutomo.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
