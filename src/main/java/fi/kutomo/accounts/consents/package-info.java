/** The ledger of what people have agreed to: given, shown, and taken back at any time. */
@NullMarked
package fi.kutomo.accounts.consents;

import org.jspecify.annotations.NullMarked;
