/** Structural holes after Burt, roles of brokers, and holes between two groups. */
@NullMarked
package fi.kutomo.ecosystem.holes;

import org.jspecify.annotations.NullMarked;
