/** Published and own scales of evidence as versioned rules kept as data, and the reckoning that applies them to study records. */
@NullMarked
package fi.kutomo.evidence.scales;

import org.jspecify.annotations.NullMarked;
