/** Studies: written down, published by somebody who judges evidence, corrected in the open, withdrawn with a reason; read by everybody. */
@NullMarked
package fi.kutomo.evidence.studies;

import org.jspecify.annotations.NullMarked;
