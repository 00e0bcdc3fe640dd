/** What the law gives every person: to see everything kept about them, to take it along, and to be forgotten. */
@NullMarked
package fi.kutomo.accounts.privacy;

import org.jspecify.annotations.NullMarked;
