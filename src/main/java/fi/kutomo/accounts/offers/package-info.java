/** Questions to people whether they take part in something. */
@NullMarked
package fi.kutomo.accounts.offers;

import org.jspecify.annotations.NullMarked;
