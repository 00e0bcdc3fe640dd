/** Reads pages of Innokylä: operating models, programmes and tools, saved as HTML or copied from the browser as text. */
@NullMarked
package fi.kutomo.exchange.innokyla;

import org.jspecify.annotations.NullMarked;
