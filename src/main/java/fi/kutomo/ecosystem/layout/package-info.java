/**
 * Where actors stand on a map: a first layout by their distances in the net, and later ones that keep everybody where readers remember
 * them. Places depend on what is tied to what and on the seed alone, not on the machine or on the order of the rows.
 */
@NullMarked
package fi.kutomo.ecosystem.layout;

import org.jspecify.annotations.NullMarked;
