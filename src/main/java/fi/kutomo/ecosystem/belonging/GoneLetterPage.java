package fi.kutomo.ecosystem.belonging;

import fi.kutomo.platform.web.Page;

/** Where the link of a letter leads when there is nothing behind it any more. */
public record GoneLetterPage(String title) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
