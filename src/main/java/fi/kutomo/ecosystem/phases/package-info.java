/** In which phase a regional net is, and the signals that say so. */
@NullMarked
package fi.kutomo.ecosystem.phases;

import org.jspecify.annotations.NullMarked;
