package fi.kutomo.accounts.providers;

import fi.kutomo.platform.web.Page;

/** Asks whether an identity at a provider is to be tied to the account that is open. */
public record ArrivalPage(String title, String provider, String who, String arrival, boolean confirmed) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
