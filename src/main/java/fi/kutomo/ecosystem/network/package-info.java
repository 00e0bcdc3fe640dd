/** A net as numbers: compact graphs, how they come about from ties, and what their shape alone says. */
@NullMarked
package fi.kutomo.ecosystem.network;

import org.jspecify.annotations.NullMarked;
