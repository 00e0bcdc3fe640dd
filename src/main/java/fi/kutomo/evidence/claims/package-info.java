/** Claims: single statements about what works, for whom and where, each with the studies that support or weaken it. */
@NullMarked
package fi.kutomo.evidence.claims;

import org.jspecify.annotations.NullMarked;
