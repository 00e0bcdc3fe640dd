package fi.kutomo.evidence.ruling;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** Two versions of the rules of a scale beside each other. */
public record CompareScalePage(String title, String scale, String name, int from, int to, List<Line> lines) implements Page {

    /** A place that differs; what is empty is not there. */
    public record Line(String place, String before, String after) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(name, "evidence/scales/" + scale));
    }
}
