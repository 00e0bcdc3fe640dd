/** Feeds of what is new, the map of the site and the rules for robots. */
@NullMarked
package fi.kutomo.exchange.feeds;

import org.jspecify.annotations.NullMarked;
