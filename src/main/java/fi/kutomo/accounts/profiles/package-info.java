@NullMarked
package fi.kutomo.accounts.profiles;

import org.jspecify.annotations.NullMarked;
