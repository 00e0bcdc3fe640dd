/** Groups that the net itself shows: Leiden, how good and how stable they are, and what became of them. */
@NullMarked
package fi.kutomo.ecosystem.groups;

import org.jspecify.annotations.NullMarked;
