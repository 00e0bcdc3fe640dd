/** What partners think of each other, as means over those who were asked. */
@NullMarked
package fi.kutomo.ecosystem.trust;

import org.jspecify.annotations.NullMarked;
