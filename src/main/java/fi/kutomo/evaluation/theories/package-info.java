/** Pages of theories of change: the picture with its twins in words and in a table, and the forms by which a theory is written. */
@NullMarked
package fi.kutomo.evaluation.theories;

import org.jspecify.annotations.NullMarked;
