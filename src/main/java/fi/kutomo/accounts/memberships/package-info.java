@NullMarked
package fi.kutomo.accounts.memberships;

import org.jspecify.annotations.NullMarked;
