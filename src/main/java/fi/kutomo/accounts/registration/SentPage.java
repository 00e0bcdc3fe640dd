package fi.kutomo.accounts.registration;

import fi.kutomo.platform.web.Page;

/** Says that a letter is on its way, to whomever. */
public record SentPage(String title) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
