/** What published entries tell of actors: organisations, who carries out projects and programmes, and who decides on their money. */
@NullMarked
package fi.kutomo.ecosystem.following;

import org.jspecify.annotations.NullMarked;
