/** Groups of three in which need, know-how and demand meet, and the card that each leaves. */
@NullMarked
package fi.kutomo.gatherings.clinics;

import org.jspecify.annotations.NullMarked;
