/** Pages of the scales: the rules in words, their versions side by side, and the draft of the next version. */
@NullMarked
package fi.kutomo.evidence.ruling;

import org.jspecify.annotations.NullMarked;
