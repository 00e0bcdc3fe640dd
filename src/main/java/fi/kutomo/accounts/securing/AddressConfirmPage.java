package fi.kutomo.accounts.securing;

import fi.kutomo.platform.web.Page;

/** Where the links of both letters lead: a button confirms this side. */
public record AddressConfirmPage(String title, String token, String email) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
