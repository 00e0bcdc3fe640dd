/** Teams of weavers: operators keep them, grants name them, and regions show them. */
@NullMarked
package fi.kutomo.accounts.teams;

import org.jspecify.annotations.NullMarked;
