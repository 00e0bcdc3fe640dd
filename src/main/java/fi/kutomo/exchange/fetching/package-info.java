/** Fetches what lies at a public address, and refuses to be led into private networks. */
@NullMarked
package fi.kutomo.exchange.fetching;

import org.jspecify.annotations.NullMarked;
