/**
 * Pictures of the ecosystem: the net itself, groups as a quiet overview and as a matrix, and the regions of Finland. Each is drawn from
 * one value, and its table and its sentences tell the same value in words.
 */
@NullMarked
package fi.kutomo.ecosystem.drawing;

import org.jspecify.annotations.NullMarked;
