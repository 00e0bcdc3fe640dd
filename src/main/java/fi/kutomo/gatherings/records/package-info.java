/** What a session leaves behind: notes, commitments that come back, and how it was. */
@NullMarked
package fi.kutomo.gatherings.records;

import org.jspecify.annotations.NullMarked;
