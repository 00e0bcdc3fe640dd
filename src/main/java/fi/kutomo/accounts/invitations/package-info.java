@NullMarked
package fi.kutomo.accounts.invitations;

import org.jspecify.annotations.NullMarked;
