/**
 * Reading what people type into forms of figures: numbers as they are written in each language, shares as per cent, and what is wrong
 * with them, each at its field. Nothing typed is lost on the way.
 */
@NullMarked
package fi.kutomo.evaluation.forms;

import org.jspecify.annotations.NullMarked;
