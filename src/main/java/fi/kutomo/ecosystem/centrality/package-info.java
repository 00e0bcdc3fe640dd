/** How one actor stands in the net: near to others, between others, tied to the well-tied. */
@NullMarked
package fi.kutomo.ecosystem.centrality;

import org.jspecify.annotations.NullMarked;
