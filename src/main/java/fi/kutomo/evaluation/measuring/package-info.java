/**
 * Pages of metrics: what is measured of an entry, how far it has come, the forms by which targets and values are written and approved, and
 * the values of several entries together.
 */
@NullMarked
package fi.kutomo.evaluation.measuring;

import org.jspecify.annotations.NullMarked;
