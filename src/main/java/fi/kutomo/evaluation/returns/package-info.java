/**
 * Social return on investment: analyses written stage by stage, reports with their range, reasons and warnings, and a workbook that
 * reckons the same again. A ratio is never shown without its range, its scope and its date, and nothing is sorted by it.
 */
@NullMarked
package fi.kutomo.evaluation.returns;

import org.jspecify.annotations.NullMarked;
