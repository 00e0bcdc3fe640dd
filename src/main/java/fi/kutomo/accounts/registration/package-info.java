@NullMarked
package fi.kutomo.accounts.registration;

import org.jspecify.annotations.NullMarked;
