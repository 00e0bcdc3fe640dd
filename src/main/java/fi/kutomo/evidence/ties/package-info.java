/** Keeps people with a stake in an entry from moving its grade. */
@NullMarked
package fi.kutomo.evidence.ties;

import org.jspecify.annotations.NullMarked;
