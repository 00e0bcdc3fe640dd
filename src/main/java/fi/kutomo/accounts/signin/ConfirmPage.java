package fi.kutomo.accounts.signin;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import gg.jte.Content;
import java.util.List;

/**
 * Asks a person once more to prove to be there.
 *
 * @param password whether the person has one
 * @param code whether an authenticator app is set up
 * @param others the other ways, each complete
 */
public record ConfirmPage(String title, String next, boolean password, boolean code, Mistakes mistakes, List<Content> others)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
