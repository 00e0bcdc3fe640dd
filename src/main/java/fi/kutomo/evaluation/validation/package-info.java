/**
 * The process of validation: those who made a model submit it, assessors without a stake mark it without seeing each other, what they
 * do not agree on is reconciled or decided by a third, and the decision is public, dated and can be appealed against.
 */
@NullMarked
package fi.kutomo.evaluation.validation;

import org.jspecify.annotations.NullMarked;
