/** What every reader has in common: the source, what was found in it and where, what could not be placed. Pure values and functions. */
@NullMarked
package fi.kutomo.exchange.reading;

import org.jspecify.annotations.NullMarked;
