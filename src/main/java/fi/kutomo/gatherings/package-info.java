/**
 * What learning communities do together: series of sessions with a promised cadence, the sessions themselves with their script and their
 * people, what they leave behind, and the calendars in which they stand.
 *
 * <p>Communities live in {@code ecosystem}: it answers who is in one, who keeps it and who may know of it. What a reader may not know of a
 * community, the reader finds in none of our pages, lists, cards, calendars and notices. Announces {@code platform.notices.Notice} when
 * people are called or something is due; who delivers it is not known here.
 */
@ApplicationModule(displayName = "Gatherings", allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue", "ecosystem"})
@NullMarked
package fi.kutomo.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
