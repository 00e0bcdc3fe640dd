/** The pages and the API of validation: what is public, what the parties do, the desk of assessors and the queue of editors. */
@NullMarked
package fi.kutomo.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
