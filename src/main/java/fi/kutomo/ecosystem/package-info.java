/**
 * Who is in the ecosystem of social innovation and who works with whom: actors with what is said of them, and the ties between them.
 *
 * <p>Stands on knowledge, because organisations and projects are entries; follows what is published there and announces nothing yet.
 * Whatever is shown asks how far it may go: consents of people, the reach of each statement, the word of both ends of a tie.
 */
@ApplicationModule(displayName = "Ecosystem", allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue", "knowledge"})
@NullMarked
package fi.kutomo.ecosystem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
