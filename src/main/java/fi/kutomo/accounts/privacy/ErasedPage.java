package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.web.Page;

/** Says that the person is forgotten. */
public record ErasedPage(String title) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
