package fi.kutomo.accounts.overview;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.platform.web.Page;
import java.util.List;

/**
 * Everything that a person settles about the own account.
 *
 * @param secondMissing roles of the person rest until there is a passkey or a second factor
 */
public record AccountPage(String title, String handle, String email, boolean secondMissing, List<AccountPlace> places) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
