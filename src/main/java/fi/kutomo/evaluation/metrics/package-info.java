/**
 * The metrics of an entry: indicators of the library chosen for it, baselines, targets with their history, and what came in each period,
 * approved by another person than the one who entered it. Values of several entries are put together only where they are alike.
 */
@NullMarked
package fi.kutomo.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
