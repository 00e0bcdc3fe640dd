package fi.kutomo.accounts.providers;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;

/**
 * Somebody whom nobody here knows has come from a provider and may register.
 *
 * @param email verified by the provider; empty: it told none, and the person registers by mail first
 * @param open whether registration is open at all
 */
public record NewcomerPage(
        String title, String provider, String email, String name, String handle, String arrival, Mistakes mistakes, boolean open)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
