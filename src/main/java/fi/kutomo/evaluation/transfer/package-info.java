/**
 * Whether what worked elsewhere may work here: how much one's own place resembles those in which an entry has been used, those with
 * good results and those without.
 */
@NullMarked
package fi.kutomo.evaluation.transfer;

import org.jspecify.annotations.NullMarked;
