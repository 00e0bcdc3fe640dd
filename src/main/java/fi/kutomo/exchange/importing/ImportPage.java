package fi.kutomo.exchange.importing;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/** Where an import begins: drop a file, give an address or paste a text. */
public record ImportPage(String title, ImportForm form, Mistakes mistakes, long megabytes, List<Earlier> earlier) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** An import that was begun before. */
    public record Earlier(String address, String name, String kind, String state, String when, String counts) {}
}
