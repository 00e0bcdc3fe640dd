@NullMarked
package fi.kutomo.accounts.directory;

import org.jspecify.annotations.NullMarked;
