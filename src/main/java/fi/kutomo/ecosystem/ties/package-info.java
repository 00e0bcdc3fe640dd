/** Ties between actors: stated by their ends, and apart from them those that follow from common projects and programmes. */
@NullMarked
package fi.kutomo.ecosystem.ties;

import org.jspecify.annotations.NullMarked;
