/**
 * What successful entries have in common: factors coded by readers with reasons, counted against a result, with intervals and a
 * correction for looking at many factors at once. It shows what goes together, never what causes what.
 */
@NullMarked
package fi.kutomo.evaluation.factors;

import org.jspecify.annotations.NullMarked;
