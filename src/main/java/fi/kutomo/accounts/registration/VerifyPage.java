package fi.kutomo.accounts.registration;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;

/**
 * Where the link of the letter leads: a button makes the account, so that programs that only look at links make none.
 *
 * @param taken whether the user name has been taken meanwhile, so that another is asked for
 */
public record VerifyPage(String title, String token, String email, String name, String handle, boolean taken, Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
