package fi.kutomo.accounts.registration;

import fi.kutomo.platform.web.Page;

/** The link was used, has ended or never was. */
public record GonePage(String title) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
