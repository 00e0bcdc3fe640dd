@NullMarked
package fi.kutomo.accounts.securing;

import org.jspecify.annotations.NullMarked;
