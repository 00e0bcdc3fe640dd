package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.web.Page;
import java.util.List;

/** All maps that the reader may see. */
public record GapMapsPage(String title, List<Line> lines, boolean mayBegin) implements Page {

    /** A map in the list; {@code lang} when its title is not in the reader's language. */
    public record Line(String title, String lang, String path, String question, boolean draft, String facts) {}
}
