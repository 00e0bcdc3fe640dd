package fi.kutomo.accounts.resetting;

import fi.kutomo.platform.web.Page;

/** Says that a letter is on its way, to whomever. */
public record ResetSentPage(String title) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
