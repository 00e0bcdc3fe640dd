package fi.kutomo.accounts.securing;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;

/**
 * A new password.
 *
 * @param change whether it takes the place of another
 */
public record PasswordPage(String title, boolean change, Mistakes mistakes) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
