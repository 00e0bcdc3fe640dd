package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/** All syntheses: each with its conclusion in a sentence. */
public record SynthesesPage(String title, List<Line> lines, Pager pager, boolean mayBegin) implements Page {

    /**
     * One synthesis.
     *
     * @param stands whether no study under it has been withdrawn
     */
    public record Line(String path, String title, Lang lang, boolean draft, boolean stands, String conclusion, String facts) {}

}
