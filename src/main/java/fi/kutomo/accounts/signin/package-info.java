@NullMarked
package fi.kutomo.accounts.signin;

import org.jspecify.annotations.NullMarked;
