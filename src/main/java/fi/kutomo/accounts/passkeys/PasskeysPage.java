package fi.kutomo.accounts.passkeys;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/**
 * A person's passkeys, with a form for another one.
 *
 * @param confirmed whether the person has proved lately to be there, so that something may be changed
 * @param host of this site; passkeys made for another one do not work here
 */
public record PasskeysPage(String title, List<Crumb> trail, List<Passkey> passkeys, boolean confirmed, String host, PasskeyForm form)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
