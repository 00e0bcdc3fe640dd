@NullMarked
package fi.kutomo.accounts.resetting;

import org.jspecify.annotations.NullMarked;
