/** Moving an entry to a newer version of its template, field by field. */
@NullMarked
package fi.kutomo.knowledge.migrating;

import org.jspecify.annotations.NullMarked;
