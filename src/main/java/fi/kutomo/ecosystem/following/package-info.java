/** What published entries tell of actors: organisations, who carries out projects and programmes and decides on their money, who is
 * behind models and other works. */
@NullMarked
package fi.kutomo.ecosystem.following;

import org.jspecify.annotations.NullMarked;
