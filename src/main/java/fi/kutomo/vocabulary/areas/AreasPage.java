package fi.kutomo.vocabulary.areas;

import fi.kutomo.platform.web.Page;
import java.util.List;

/** The areas of one kind, with ways to the other kinds. */
public record AreasPage(String title, String kind, List<Kind> kinds, List<Line> areas) implements Page {

    /** A kind of area and how many are valid today, or how many there have been. */
    public record Kind(String kind, int count) {}

    /** One area: its name, key, and whether it is no more. */
    public record Line(String name, String path, String code, boolean former) {}
}
