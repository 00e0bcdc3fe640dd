@NullMarked
package fi.kutomo.accounts.overview;

import org.jspecify.annotations.NullMarked;
