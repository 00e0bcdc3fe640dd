package fi.kutomo.accounts.resetting;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;

/** Asks for the address to which the link is sent. */
public record ResetPage(String title, String email, Mistakes mistakes) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
