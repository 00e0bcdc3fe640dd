package fi.kutomo.forum.living;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;

/**
 * How alive conversations are.
 *
 * @param says what the figures of the newest whole month mean, in sentences
 * @param regions empty where one cannot choose
 * @param meanings what each measure is
 */
public record MeasuresPage(
        String title, List<Crumb> trail, String lead, List<String> says, List<Option> regions, List<Option> themes, String address, Table table, List<Meaning> meanings, boolean indexed)
        implements Page {

    /** A measure, explained. */
    public record Meaning(String name, String text) {}
}
