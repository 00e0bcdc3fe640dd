/**
 * Knowledge comes in and goes out: Innokylä pages, project lists, documents, our own export; feeds, site map, public API.
 *
 * <p>Nothing is written before a person has seen what was understood and said yes. Every imported field keeps the passage that it
 * came from. Stands on the roof because formats need detail; nobody calls it.
 */
@ApplicationModule(displayName = "Exchange", allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue", "knowledge"})
@NullMarked
package fi.kutomo.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
