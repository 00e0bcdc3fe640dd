package fi.kutomo.accounts.resetting;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;

/** Where the link of the letter leads: a new password. */
public record NewPasswordPage(String title, String token, Mistakes mistakes) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
