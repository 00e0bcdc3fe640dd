/** The weaver's desk: what is worth doing in a region today, with the reasons, gathered from every room that finds something. */
@NullMarked
package fi.kutomo.ecosystem.desk;

import org.jspecify.annotations.NullMarked;
