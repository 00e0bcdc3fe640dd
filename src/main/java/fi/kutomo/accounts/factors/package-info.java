@NullMarked
package fi.kutomo.accounts.factors;

import org.jspecify.annotations.NullMarked;
