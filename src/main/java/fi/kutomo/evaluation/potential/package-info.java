/**
 * Impact potential: what a model may achieve before there is evidence. Those who made it and assessors without a stake judge it in
 * rounds and do not see each other's marks until both have given theirs; then all marks of the round are public together.
 */
@NullMarked
package fi.kutomo.evaluation.potential;

import org.jspecify.annotations.NullMarked;
