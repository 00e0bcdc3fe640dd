package fi.kutomo.evidence.ruling;

import fi.kutomo.platform.web.Page;
import java.util.List;

/** All scales. */
public record ScalesPage(String title, List<Line> lines) implements Page {

    /** A scale with the version in force. */
    public record Line(String scale, String name, String about, int version, boolean draft) {}
}
