package fi.kutomo.accounts.passkeys;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** Asks before a passkey is removed. */
public record PasskeyRemovalPage(String title, List<Crumb> trail, Passkey passkey) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
