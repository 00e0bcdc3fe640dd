package fi.kutomo.notifications.mailing;

import fi.kutomo.platform.web.Page;

/**
 * The way out of mails about notices, for whoever holds the address from a letter.
 *
 * @param masked so much of the address that its owner knows it and nobody else learns it
 * @param calm whether nothing comes by itself any more
 * @param silent whether nothing comes at all any more
 * @param back whether there is something to go back to
 */
public record LeavePage(String title, String token, String masked, boolean calm, boolean silent, boolean back) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
