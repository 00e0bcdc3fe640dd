/** How surely it is known who somebody is: attestations by providers, sponsors and colleagues, and one account for one person. */
@NullMarked
package fi.kutomo.accounts.identity;

import org.jspecify.annotations.NullMarked;
