/** Statements that the site signs, so that anybody can verify them offline with the published key. */
@NullMarked
package fi.kutomo.evaluation.statements;

import org.jspecify.annotations.NullMarked;
