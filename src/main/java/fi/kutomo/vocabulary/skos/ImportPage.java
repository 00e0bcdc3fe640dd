package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;

/** Where an editor brings a SKOS file. */
public record ImportPage(String title, String scheme, Mistakes mistakes) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
