/** What programs may ask: published records one by one and as a list of changes, and the description of the whole interface. */
@NullMarked
package fi.kutomo.exchange.api;

import org.jspecify.annotations.NullMarked;
