/**
 * Introductions that seem worth while in a region: weighed from what is said and tied there as the weaver sees it, kept until the next
 * look, and judged by the weaver.
 */
@NullMarked
package fi.kutomo.ecosystem.advising;

import org.jspecify.annotations.NullMarked;
