package fi.kutomo.exchange.bundle;

import fi.kutomo.platform.web.Page;

/** Where an editor or operator takes the whole site out. */
public record ExportPage(String title) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
