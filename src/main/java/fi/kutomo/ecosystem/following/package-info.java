/** What published entries tell of actors: organisations, and who carries out, funds and decides on projects and programmes. */
@NullMarked
package fi.kutomo.ecosystem.following;

import org.jspecify.annotations.NullMarked;
