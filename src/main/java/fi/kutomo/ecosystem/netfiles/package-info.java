/**
 * Networks from and for other programs: CSV, XLSX, GraphML, GEXF and Kumu's JSON are read into one neutral record and written from it.
 * Files come from strangers: everything is read as a stream within limits, and whatever does not fit is told with its place.
 */
@NullMarked
package fi.kutomo.ecosystem.netfiles;

import org.jspecify.annotations.NullMarked;
