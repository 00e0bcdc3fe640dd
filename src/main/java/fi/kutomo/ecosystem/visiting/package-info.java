/** Visits: what a weaver takes along about some actors, and notes that arrive once, in order, also when they were written without network. */
@NullMarked
package fi.kutomo.ecosystem.visiting;

import org.jspecify.annotations.NullMarked;
