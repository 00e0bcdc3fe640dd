package fi.kutomo.accounts.providers;

import fi.kutomo.platform.web.Page;

/** There is an account with the address that the provider has verified: its owner is asked to sign in there first. */
public record KnownAddressPage(String title, String provider, String email, String arrival) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
