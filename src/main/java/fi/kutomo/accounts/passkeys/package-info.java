/** Passkeys: keys that a person's device keeps and opens by finger, face or code, made and used through WebAuthn. */
@NullMarked
package fi.kutomo.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
