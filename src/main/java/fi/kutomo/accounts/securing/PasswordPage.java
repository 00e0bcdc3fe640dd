package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.BelowAccount;
import fi.kutomo.platform.web.ui.Mistakes;

/**
 * A new password.
 *
 * @param change whether it takes the place of another
 */
public record PasswordPage(String title, boolean change, Mistakes mistakes) implements BelowAccount {
}
