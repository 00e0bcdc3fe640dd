/**
 * Training and support: what the centre and its partners offer, mentors and who asked them, times that can be booked, and how it was.
 *
 * <p>Asks {@code ecosystem} for which actors somebody speaks and who is tied to whom. Open offers have cards; requests, pairings and
 * bookings are seen by those whom they concern and by editors and weavers. Announces {@code platform.notices.Notice}; who delivers it is
 * not known here.
 */
@ApplicationModule(displayName = "Learning", allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue", "ecosystem"})
@NullMarked
package fi.kutomo.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
