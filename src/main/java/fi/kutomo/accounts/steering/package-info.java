@NullMarked
package fi.kutomo.accounts.steering;

import org.jspecify.annotations.NullMarked;
