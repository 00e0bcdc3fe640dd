@NullMarked
package fi.kutomo.accounts.passwords;

import org.jspecify.annotations.NullMarked;
