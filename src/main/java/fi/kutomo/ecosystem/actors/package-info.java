/** Actors: organisations, authorities, networks and people, with what is said of them and how far each word may go. */
@NullMarked
package fi.kutomo.ecosystem.actors;

import org.jspecify.annotations.NullMarked;
