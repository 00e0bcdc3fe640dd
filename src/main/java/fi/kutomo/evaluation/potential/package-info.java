/** Impact potential: what a model may achieve before there is evidence, judged by those who made it and, blind, by assessors. */
@NullMarked
package fi.kutomo.evaluation.potential;

import org.jspecify.annotations.NullMarked;
