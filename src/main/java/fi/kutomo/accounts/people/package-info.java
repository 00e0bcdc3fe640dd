@NullMarked
package fi.kutomo.accounts.people;

import org.jspecify.annotations.NullMarked;
