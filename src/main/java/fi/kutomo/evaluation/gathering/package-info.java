/**
 * Values from files: CSV and XLSX are read row by row, each row is looked at as if it had been typed, and what does not fit is told with
 * the cell where it stands. Nothing is written before somebody has seen what would be.
 */
@NullMarked
package fi.kutomo.evaluation.gathering;

import org.jspecify.annotations.NullMarked;
