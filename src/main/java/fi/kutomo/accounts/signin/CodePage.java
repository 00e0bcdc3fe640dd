package fi.kutomo.accounts.signin;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;

/** Asks for the code of the second step. */
public record CodePage(String title, String next, Mistakes mistakes) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
