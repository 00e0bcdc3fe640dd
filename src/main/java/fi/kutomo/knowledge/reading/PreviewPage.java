package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.web.Page;
import java.util.List;

/** The working content as a reader would see it if it were published now. */
public record PreviewPage(String title, Head head, Column column, List<Part> parts) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
