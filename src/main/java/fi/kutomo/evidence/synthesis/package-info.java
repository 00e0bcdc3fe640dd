/** Syntheses: effects of several studies put together, drawn as a forest plot and said in one plain sentence. */
@NullMarked
package fi.kutomo.evidence.synthesis;

import org.jspecify.annotations.NullMarked;
