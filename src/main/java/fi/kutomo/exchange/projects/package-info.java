/** Reads what is published about projects of the European structural funds: lists as CSV, however damaged, and single project pages. */
@NullMarked
package fi.kutomo.exchange.projects;

import org.jspecify.annotations.NullMarked;
