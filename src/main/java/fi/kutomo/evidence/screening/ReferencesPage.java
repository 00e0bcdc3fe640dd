package fi.kutomo.evidence.screening;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/** The references of a screening for who leads it: add more, find those that are the same, mark single ones. */
public record ReferencesPage(
        String title,
        List<Crumb> trail,
        String path,
        List<Line> lines,
        Pager pager,
        List<Same> same,
        int sameInAll,
        Adding adding,
        Marking marking,
        Mistakes mistakes)
        implements Page {

    /** A reference with what was said of it besides answers. */
    public record Line(Reference reference, List<String> marks) {}

    /** Two that the rule takes for one. */
    public record Same(int kept, int copy, String title) {}

    /** The form for new ones. */
    public record Adding(String text, String sourceName, List<Option> sources) {}

    /** The form for marking one. */
    public record Marking(String number, String other, List<Option> marks) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
