package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** Everything about a person as a page that opens without Kutomo. All texts are in the person's language already. */
public record ExportHtml(String lang, String title, String made, List<Part> parts, String nothing) implements Fragment {

    /** One kind of data. */
    public record Part(String heading, List<List<Cell>> rows) {}

    /** A name and a value; with a file name the value is a file beside the page. */
    public record Cell(String name, String value, String file) {}
}
