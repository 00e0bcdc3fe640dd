@NullMarked
package fi.kutomo.accounts.roles;

import org.jspecify.annotations.NullMarked;
