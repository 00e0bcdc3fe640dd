package fi.kutomo.ecosystem.asked;

import fi.kutomo.platform.web.Page;

/** Where the link of a letter leads when there is nothing behind it any more. */
public record GoneLetterPage(String title) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
